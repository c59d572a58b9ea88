package org.drainboard.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Plain;
import org.drainboard.model.Spans;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.ProxyProcess;
import org.drainboard.model.haproxy.ProxySnapshot;

/** What one reading of a HAProxy is worth. */
final class SnapshotRemarks {
    /** So young, the counters say little, and a reload may have forgotten orders. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private SnapshotRemarks() {}

    static List<Remark> of(ProxySnapshot snapshot, Duration took, Duration deadline) {
        List<Remark> remarks = new ArrayList<>();
        ProxyProcess process = snapshot.process();
        remarks.add(Remark.good(
                process.isKnown() ? who(process) : "its stats page answers; version, pid and uptime it does not tell"));
        remarks.add(extent(snapshot));
        remarks.add(speed(took, deadline));
        if (process.isKnown() && process.uptime().compareTo(YOUNG) < 0) {
            remarks.add(Remark.note(
                    "it was started or reloaded " + process.uptime().toSeconds() + " s ago: its counters are young",
                    "if nobody reloaded it, look at why it restarts: journalctl -u haproxy"));
        }
        long unchecked = snapshot.servers().stream()
                .filter(server -> server.claim() == Claim.NO_CHECK)
                .count();
        if (unchecked > 0) {
            remarks.add(Remark.note(
                    unchecked + " of its " + snapshot.servers().size() + " servers have no health check: HAProxy"
                            + " calls them up whatever happens",
                    "add `check` to their `server` lines, and `option httpchk` to the backend"));
        }
        return remarks;
    }

    private static String who(ProxyProcess process) {
        return "HAProxy " + Plain.line(process.version()) + ", pid " + process.pid()
                + (process.node().isEmpty() ? "" : " on " + Plain.line(process.node())) + ", up "
                + Spans.whole(process.uptime());
    }

    private static Remark extent(ProxySnapshot snapshot) {
        String text = snapshot.frontends().size() + " frontends, "
                + snapshot.backends().size() + " backends, "
                + snapshot.servers().size() + " servers";
        return snapshot.servers().isEmpty()
                ? Remark.bad(
                        text + ": there is nothing to watch",
                        "is this the HAProxy that was meant? `show stat` on its socket lists what it has")
                : Remark.good(text);
    }

    private static Remark speed(Duration took, Duration deadline) {
        String text = "read in " + Spans.fine(took) + " (deadline " + Spans.set(deadline) + ")";
        return took.multipliedBy(2).compareTo(deadline) > 0
                ? Remark.note(text + ": more than half of it", "raise poll: deadline in the inventory")
                : Remark.good(text);
    }
}
