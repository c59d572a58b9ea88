package org.drainboard.view.fleet;

import java.util.stream.LongStream;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.view.text.Counts;
import org.drainboard.view.text.Shares;
import org.jspecify.annotations.Nullable;

/**
 * What users got in the window.
 *
 * @param ok the share of the finished requests that succeeded, 0 to 1, or null when none finished
 * @param note the commonest failure, or why there is no share; may be empty
 */
public record Served(@Nullable Double ok, String note) {
    /** Nothing is known of the traffic. */
    static final Served UNKNOWN = new Served(null, "");

    static Served of(@Nullable Traffic traffic) {
        if (traffic == null) {
            return UNKNOWN;
        }
        if (traffic.completed() == 0) {
            return new Served(null, traffic.arrivals() == 0 ? "no traffic" : "none finished");
        }
        return new Served((double) traffic.succeeded() / traffic.completed(), commonest(traffic.failed()));
    }

    /** {@code 98 % ok}, or {@code ?}. */
    String text() {
        return ok == null ? Counts.UNKNOWN : Shares.percent(ok) + " ok";
    }

    private static String commonest(Traffic.Failures failed) {
        long most = LongStream.of(
                        failed.upstream(),
                        failed.response(),
                        failed.connect(),
                        failed.unavailable(),
                        failed.ruled(),
                        failed.cut())
                .max()
                .orElse(0);
        if (most == 0) {
            return "";
        }
        if (most == failed.response()) {
            return "502, 504";
        }
        if (most == failed.upstream()) {
            return "5xx by app";
        }
        if (most == failed.connect()) {
            return "503 connect";
        }
        if (most == failed.cut()) {
            return "pages cut";
        }
        return most == failed.unavailable() ? "503 no server" : "5xx by a rule";
    }
}
