package org.drainboard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drainboard.model.inventory.Inventory;
import org.junit.jupiter.api.Test;

/** Thousands of edits of thousands of files. */
final class InventoryEditPropertyTest {
    private static final int FILES = 2000;
    private static final Pattern COMMENT = Pattern.compile("#@([0-9]+)(?::([^;]*))?;");
    private static final Path FILE = Path.of("inventory.yaml");

    @Test
    void anEditTouchesNothingElseAndTheInverseTakesItBack() {
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            String text = new RandomFile(random).write();
            Inventory before = read(text);
            Trial trial = Trial.of(before, random);
            String after = made(text, trial.edit(), seed);
            String at = "seed " + seed + ", " + trial.edit() + "\n" + text + "\nbecame\n" + after;

            assertThat(read(after)).as(at).isEqualTo(trial.wanted());
            assertThat(comments(after, "")).as(at).containsAll(comments(text, trial.removed()));
            assertThat(onlyOneStretchDiffers(text, after, trial)).as(at).isTrue();
            if (trial.inverse().isPresent()) {
                String back = made(after, trial.inverse().get(), seed);
                assertThat(read(back)).as(at + "\nand back\n" + back).isEqualTo(before);
                assertThat(comments(back, "")).as(at).containsAll(comments(text, trial.removed()));
            }
        }
    }

    /** A new thing takes no character away; a value changes no more than itself; what is removed adds nothing. */
    private static boolean onlyOneStretchDiffers(String text, String after, Trial trial) {
        int shared = Math.min(text.length(), after.length());
        int prefix = 0;
        while (prefix < shared && text.charAt(prefix) == after.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shared - prefix
                && text.charAt(text.length() - 1 - suffix) == after.charAt(after.length() - 1 - suffix)) {
            suffix++;
        }
        int gone = text.length() - prefix - suffix;
        int come = after.length() - prefix - suffix;
        return switch (trial.effect()) {
            case ADDS -> gone == 0;
            case CHANGES -> gone <= trial.longest() && come <= trial.longest();
            case REMOVES -> after.length() < text.length();
        };
    }

    private static String made(String text, Edit edit, int seed) {
        return switch (InventoryEditor.draft(new InventorySource(FILE, Optional.of(text)), List.of(edit))) {
            case Draft.Good(String after, Inventory _) -> after;
            case Draft.Refused(List<Mistake> mistakes) ->
                throw new AssertionError("seed " + seed + ", " + edit + ": " + mistakes + "\n" + text);
        };
    }

    private static Inventory read(String text) {
        return switch (InventoryFile.parse(FILE, SourceText.unmarked(text))) {
            case InventoryFile.Read(Inventory inventory) -> inventory;
            case InventoryFile.Wrong(List<Mistake> mistakes) -> throw new AssertionError(mistakes + "\n" + text);
            case InventoryFile.Absent absent -> throw new AssertionError(absent);
        };
    }

    /** The numbers of all comments but those inside {@code removed}. */
    private static Set<Integer> comments(String text, String removed) {
        TreeSet<Integer> found = new TreeSet<>();
        Matcher matcher = COMMENT.matcher(text);
        while (matcher.find()) {
            String owner = matcher.group(2) == null ? "" : matcher.group(2);
            boolean gone = !removed.isEmpty()
                    && (owner.equals(removed) || owner.startsWith(removed + "/") || removed.startsWith(owner + "/"));
            if (!gone) {
                found.add(Integer.parseInt(matcher.group(1)));
            }
        }
        return found;
    }
}
