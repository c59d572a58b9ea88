package org.drainboard.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.drainboard.fuzz.Fuzzed;
import org.drainboard.fuzz.Lines;
import org.drainboard.fuzz.Oracle;

/** Any bytes as the user's file. */
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
            case InventoryFile.Read(var inventory) ->
                Oracle.hold(!inventory.environments().isEmpty(), "an inventory of nothing was taken");
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
