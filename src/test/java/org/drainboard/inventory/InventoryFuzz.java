package org.drainboard.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.drainboard.fuzz.Fuzzed;
import org.drainboard.fuzz.Lines;
import org.drainboard.fuzz.Oracle;
import org.drainboard.model.inventory.Inventory;
import org.jspecify.annotations.Nullable;

/** Any bytes as the user's file; and where they are an inventory, an edit of it. */
public final class InventoryFuzz implements Fuzzed {
    private static final Pattern NAMES = Pattern.compile("name: *[\\w.-]+");

    private final Path file = file();

    @Override
    public void read(byte[] input) {
        try {
            Files.write(file, input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        switch (InventoryFile.read(file)) {
            case InventoryFile.Read(var inventory) -> {
                Oracle.hold(!inventory.environments().isEmpty(), "an inventory of nothing was taken");
                String text = SourceText.unmarked(new String(input, UTF_8));
                edited(text, Trial.of(inventory, new Random(Arrays.hashCode(input))));
            }
            case InventoryFile.Wrong(var mistakes) -> {
                Oracle.hold(!mistakes.isEmpty(), "it is wrong, and nothing says why");
                mistakes.forEach(mistake -> {
                    Oracle.declared(mistake.message());
                    Oracle.within(0, mistake.line(), input.length + 1L, "line");
                });
            }
            case InventoryFile.Absent _ -> Oracle.hold(false, "the file is there and was not found");
        }
    }

    /** A name that is taken is a reason to refuse; what is not refused means what was wanted. */
    private void edited(String text, Trial trial) {
        String after = drafted(text, trial.edit());
        if (after != null) {
            Oracle.same(new InventoryFile.Read(trial.wanted()), InventoryFile.parse(file, after));
        }
    }

    private @Nullable String drafted(String text, Edit edit) {
        return switch (InventoryEditor.draft(new InventorySource(file, Optional.of(text)), List.of(edit))) {
            case Draft.Good(String after, Inventory _) -> after;
            case Draft.Refused(List<Mistake> mistakes) -> {
                Oracle.hold(!mistakes.isEmpty(), "it is refused, and nothing says why");
                mistakes.forEach(mistake -> Oracle.declared(mistake.message()));
                yield null;
            }
        };
    }

    /** More of what comes after {@code version} and {@code environments}, with names of their own. */
    @Override
    public byte[] grown(byte[] input, int times) {
        return Lines.grown(input, 2, times, "", Lines.Renaming.behind(NAMES));
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("inventory-fuzz", ".yaml");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
