package org.drainboard.view.backend.action;

import java.util.regex.Pattern;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.verdict.Judgement;

/**
 * What can be said of a server that has just been made ready. HAProxy shows {@code UP 1/3} at once after maint, before
 * any check has run (measured, 3.0), so UP is not yet healthy.
 */
final class UpYet {
    private static final Pattern ON_CREDIT = Pattern.compile("UP \\d+/\\d+.*");

    private UpYet() {}

    /** Whether HAProxy is seen to send it traffic on the strength of a check that has run. */
    static boolean checked(ServerId server, Judgement latest) {
        return Sights.stats(server, latest)
                .filter(stats -> stats.claim() == Claim.UP
                        && !ON_CREDIT.matcher(stats.status()).matches())
                .isPresent();
    }

    static String of(ServerId server, Judgement latest) {
        return Sights.stats(server, latest).map(UpYet::words).orElse("HAProxy has not been read again yet.");
    }

    private static String words(ServerStats stats) {
        String status = Plain.line(stats.status());
        return switch (stats.claim()) {
            case UP ->
                ON_CREDIT.matcher(stats.status()).matches()
                        ? status + ": UP without a check run yet; it gets traffic all the same."
                        : "HAProxy shows " + status + ", its last check "
                                + Plain.line(stats.check().status()) + ". What users get is not known yet.";
            case NO_CHECK -> "HAProxy runs no check on it: only what users get will tell.";
            case DOWN -> "HAProxy shows " + status + ": it gets no traffic until its check passes.";
            case DRAIN, MAINT -> "Not read again since: until then take it for UP without a check run yet.";
        };
    }
}
