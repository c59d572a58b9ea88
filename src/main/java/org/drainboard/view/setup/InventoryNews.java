package org.drainboard.view.setup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.drainboard.model.Plain;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Strip;
import org.drainboard.view.text.Counts;

/**
 * The file was written and cannot be used, so an older state of it still is.
 *
 * @param mistakes at least one, each with its place
 * @param since when it was found wrong
 * @param used from when the state is that is used meanwhile
 */
public record InventoryNews(Path file, List<String> mistakes, Instant since, Instant used) {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    public InventoryNews {
        mistakes = List.copyOf(mistakes);
    }

    /** The line under the bar. */
    public Strip strip(Shortcut show) {
        return new Strip(
                Strip.Weight.WARNING,
                Plain.line(String.valueOf(file.getFileName())) + " has "
                        + Counts.of(mistakes.size(), "mistake", "mistakes") + " since " + CLOCK.format(since)
                        + ": still using the one of " + CLOCK.format(used) + ".",
                List.of(show));
    }
}
