package org.drainboard.operate.drain;

import java.util.ArrayList;
import java.util.List;

/**
 * What is left on a server.
 *
 * @param running what PHP's workers run for it alone, the oldest first
 * @param queued requests that wait in HAProxy's queue for this very server
 */
record Rest(Remaining sessions, Remaining workers, Remaining idle, List<RunningRequest> running, long queued) {
    Rest {
        running = List.copyOf(running);
    }

    /** Seen, not assumed. */
    boolean none() {
        return sessions.none() && workers.none() && idle.none() && queued == 0;
    }

    List<Remaining> all() {
        return List.of(sessions, workers, idle);
    }

    /** {@code 2 sessions, 3 running workers, kept connections unknown}. */
    String text() {
        List<String> words = new ArrayList<>();
        add(words, sessions, "session", "sessions");
        add(words, workers, "running worker", "running workers");
        add(words, idle, "kept connection", "kept connections");
        return words.isEmpty() ? "nothing is left" : String.join(", ", words) + " left";
    }

    private static void add(List<String> words, Remaining left, String one, String many) {
        switch (left) {
            case Remaining.Known known -> {
                if (known.count() > 0 || !known.fresh()) {
                    words.add(count(known.count(), one, many) + (known.fresh() ? "" : " (not confirmed yet)"));
                }
            }
            case Remaining.AtMost most -> words.add("at most " + count(most.count(), one, many));
            case Remaining.Unknown _ -> words.add(many + " unknown");
        }
    }

    private static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
