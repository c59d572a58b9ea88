package org.drainboard.verdict;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.verdict.window.Flow;
import org.drainboard.verdict.window.Tally;
import org.drainboard.verdict.window.TrafficWindow;
import org.jspecify.annotations.Nullable;

/**
 * Who made the failures, from differences of one process's counters (measured on HAProxy 2.6; the columns of {@code show
 * stat}):
 *
 * <pre>
 * upstream     = sum of servers' hrsp_5xx
 * connect      = sum of servers' econ                       503
 * unavailable  = backend's econ - sum of servers' econ      503
 * own          = backend's hrsp_5xx - upstream - backend's econ
 * response     = own, up to the sum of servers' eresp             502, 504
 * ruled        = the rest of own: a rule, and no server's trouble
 * cut          = sum of servers' srv_abrt          a good status, and a body that broke off
 * </pre>
 *
 * A cut body counts in {@code eresp} too when the server closes, and not when it stalls (measured on HAProxy 2.6: {@code
 * SD} 1 and 1, {@code sD} 0 and 1; a 502 or 504 leaves {@code srv_abrt} alone). So as many are taken from {@code eresp},
 * unless too few would remain for the backend's own 5xx.
 *
 * A server row has no 502 or 504 of its own, only {@code eresp}, which counts a crash over FastCGI twice: so a server
 * gets of the backend's {@code response} its share of {@code eresp}.
 */
final class Attribution {
    private Attribution() {}

    static @Nullable Traffic ofBackend(@Nullable Flow flow) {
        if (flow == null) {
            return null;
        }
        Tally d = flow.delta();
        return new Traffic(
                flow.window(),
                d.arrivals(),
                d.succeeded(),
                new Traffic.Failures(
                        d.upstream(),
                        d.connect(),
                        Math.max(0, d.allConnect() - d.connect()),
                        responses(d),
                        own(d) - responses(d),
                        cut(d)),
                d.aborted());
    }

    /** The same over several spans. */
    static List<Traffic> ofBackend(List<Flow> spans) {
        List<Traffic> traffic = new ArrayList<>(spans.size());
        for (Flow span : spans) {
            Traffic one = ofBackend(span);
            if (one != null) {
                traffic.add(one);
            }
        }
        return traffic;
    }

    /** Of a server, given the same window of its backend. */
    static @Nullable Traffic ofServer(@Nullable Flow flow, @Nullable Flow backend) {
        if (flow == null) {
            return null;
        }
        Tally d = flow.delta();
        long broken = Math.round(errors(d, backend) * brokenPerError(backend));
        return new Traffic(
                flow.window(),
                d.arrivals(),
                d.succeeded(),
                new Traffic.Failures(d.upstream(), d.connect(), 0, broken, 0, cut(d)),
                d.aborted());
    }

    /** The same over several spans; those of over 10 s are shared out as the backend's last 60 s are. */
    static List<Traffic> ofServer(List<Flow> spans, @Nullable Flow fast, @Nullable Flow slow) {
        List<Traffic> traffic = new ArrayList<>(spans.size());
        for (Flow span : spans) {
            boolean longer = span.window().compareTo(TrafficWindow.FAST) > 0;
            Traffic one = ofServer(span, longer || fast == null ? slow : fast);
            if (one != null) {
                traffic.add(one);
            }
        }
        return traffic;
    }

    private static double brokenPerError(@Nullable Flow backend) {
        long errors = backend == null ? 0 : errors(backend.delta(), backend);
        return backend == null || errors <= 0 ? 1 : Math.min(1, (double) responses(backend.delta()) / errors);
    }

    private static long responses(Tally d) {
        return Math.min(own(d), d.response());
    }

    /** Errors of {@code d} that may have been a 502 or 504 of its backend. */
    private static long errors(Tally d, @Nullable Flow backend) {
        boolean enough = backend == null || whole(backend.delta()) >= own(backend.delta());
        return enough ? whole(d) : d.response();
    }

    /** Errors that were no cut body, when every cut body counts as one. */
    private static long whole(Tally d) {
        return Math.max(0, d.response() - d.cut());
    }

    /** No more than were answered: a body that breaks off under a 5xx is one failure, not two. */
    private static long cut(Tally d) {
        return Math.min(d.cut(), d.answered());
    }

    private static long own(Tally d) {
        return Math.max(0, d.all5xx() - d.upstream() - d.allConnect());
    }
}
