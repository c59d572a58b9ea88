package org.drainboard.verdict.rules;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.drainboard.model.verdict.StuckGroup;
import org.jspecify.annotations.Nullable;

/** What stuck workers run, for the end of a sentence. */
public final class StuckIn {
    /** More than three scripts are not read aloud. */
    private static final int TOLD = 3;

    private StuckIn() {}

    /**
     * {@code " 12 s in /checkout.php"}, or {@code ": 3 in /checkout.php (oldest 12 s), 1 in /report.php"}, as far as it
     * is known.
     */
    public static String words(@Nullable Duration oldest, List<StuckGroup> groups) {
        if (groups.size() < 2) {
            boolean named = groups.size() == 1 && nameable(groups.getFirst());
            return (oldest == null ? "" : " " + Phrase.seconds(oldest))
                    + (named ? " in " + groups.getFirst().name() : "");
        }
        String told = groups.stream().limit(TOLD).map(StuckIn::words).collect(Collectors.joining(", "));
        int more = groups.stream().skip(TOLD).mapToInt(StuckGroup::workers).sum();
        return ": " + told + (more == 0 ? "" : ", " + more + " elsewhere");
    }

    private static String words(StuckGroup group) {
        return group.workers() + " in " + group.name() + " (" + (group.workers() > 1 ? "oldest " : "")
                + Phrase.seconds(group.oldest()) + ")";
    }

    private static boolean nameable(StuckGroup group) {
        return group.script() != null || group.path() != null;
    }
}
