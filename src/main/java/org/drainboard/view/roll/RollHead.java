package org.drainboard.view.roll;

import java.util.stream.Collectors;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.drainboard.operate.roll.RollStatus;
import org.drainboard.operate.roll.RollStatus.Phase;
import org.drainboard.view.backend.truth.Tone;
import org.drainboard.view.text.Counts;

/**
 * How the queue as a whole stands.
 *
 * @param word in capitals
 * @param count {@code 3 of 8 done, 1 out of at most 1}
 * @param why why it does not go on, or empty
 * @param over whether nothing more will happen
 */
record RollHead(String word, Tone tone, String count, String why, boolean paused, boolean over) {
    static RollHead of(RollStatus status) {
        String count = status.done() + " of " + Counts.of(status.servers().size(), "server", "servers") + " done, "
                + status.out().size() + " out, at most " + status.atMostOut();
        return switch (status.phase()) {
            case Phase.Running _ -> new RollHead("RUNNING", Tone.PLAIN, count, "", false, false);
            case Phase.Paused(String why) -> new RollHead("PAUSED", Tone.WARN, count, Plain.line(why), true, false);
            case Phase.Aborted aborted -> new RollHead("ENDED EARLY", Tone.BAD, count, stayOut(aborted), false, true);
            case Phase.Finished _ -> new RollHead("FINISHED", Tone.GOOD, count, "", false, true);
        };
    }

    private static String stayOut(Phase.Aborted aborted) {
        return aborted.out().isEmpty()
                ? "No server is left out."
                : "Still out, for you to bring back: "
                        + aborted.out().stream()
                                .map(ServerId::runtimeName)
                                .map(Plain::line)
                                .collect(Collectors.joining(", "));
    }
}
