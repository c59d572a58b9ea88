package org.drainboard.view.drain;

import java.util.List;
import org.drainboard.model.ServerId;
import org.drainboard.view.backend.truth.Tone;

/**
 * One draining server as it is written on screen; equal facts look the same.
 *
 * @param name {@code app_fcgi/web2}
 * @param where the HAProxy, and in which environment
 * @param ordered since when and by whom, as far as known
 * @param why one sentence: how it stands and what keeps it
 * @param lines sessions, workers, idle connections, in this order
 * @param causes what keeps it, one line each; empty when nothing does
 * @param cuts the requests that would be cut at the deadline, the longest first
 */
public record DrainFacts(
        ServerId id,
        Word word,
        String name,
        String where,
        String ordered,
        String why,
        List<Line> lines,
        Grace grace,
        List<String> causes,
        Cuts cuts) {
    public DrainFacts {
        lines = List.copyOf(lines);
        causes = List.copyOf(causes);
    }

    /**
     * One of the three things that must reach zero.
     *
     * @param left how many, {@code ?} where it is not known
     * @param share of the most that there were, 0 to 1; NaN where it is not known
     * @param rate how fast it falls
     * @param eta when it ends at that rate, or why it does not
     */
    public record Line(String label, String left, double share, String rate, String eta, Tone tone) {}

    /**
     * The time that was given.
     *
     * @param text {@code 12 s left of 30 s}
     * @param brief for a narrow place: {@code 12 s}
     * @param share what is left of it, 0 to 1; NaN without a deadline
     */
    public record Grace(String text, String brief, double share, Tone tone) {}

    /**
     * Who is cut when the rest is shut down.
     *
     * @param title what the table below it says, or why there is none
     * @param users how many it cuts, in words: {@code 7 users}; {@code an unknown number of users}
     */
    public record Cuts(String title, String users, List<Cut> requests) {
        public Cuts {
            requests = List.copyOf(requests);
        }
    }

    /** One request that would be cut; without its query string and user. */
    public record Cut(String running, String script, String path, String worker) {}

    /** The line that tells most in a narrow place: the one with something left that ends last. */
    public String brief() {
        return lines.stream()
                .filter(line -> !line.left().equals("0"))
                .findFirst()
                .map(line -> line.left() + " " + line.label())
                .orElse("nothing left");
    }
}
