package org.drainboard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drainboard.model.Plain;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.probe.OwnRate;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Headroom;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.MissingTarget;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.model.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** The judgement as text for people: the worst backend first, its servers below it, then what load balancers
 * say differently, and what is missing. */
final class CheckText {
    private CheckText() {}

    static String write(Judgement judgement) {
        List<String> lines = new ArrayList<>();
        lines.add(summary(judgement));
        for (BackendVerdict backend : judgement.backends()) {
            lines.add("");
            lines.add(head(backend));
            lines.add("    " + backend.sentence());
            backend.servers().forEach(server -> lines.add(line(server)));
        }
        if (!judgement.disagreements().isEmpty()) {
            lines.add("");
            lines.add("The load balancers do not agree:");
            judgement.disagreements().forEach(each -> lines.add("    " + each.environment() + ": " + each.sentence()));
        }
        List<String> notes = ProxyNotes.lines(judgement.round());
        if (!notes.isEmpty()) {
            lines.add("");
            lines.addAll(notes);
        }
        if (!judgement.missing().isEmpty()) {
            lines.add("");
            lines.add("Could not be read:");
            for (MissingTarget target : judgement.missing()) {
                lines.add("    " + target.target() + ": " + target.reason());
            }
        }
        lines.add("");
        lines.add(ours(judgement.round().ours()));
        return String.join("\n", lines.stream().map(Plain::whole).toList());
    }

    private static String ours(OwnRate ours) {
        return String.format(
                Locale.ROOT,
                "Own questions that may take a worker: %.1f/s over the last 10 s, at most %d/s.",
                ours.perSecond(),
                ours.bound());
    }

    private static String summary(Judgement judgement) {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = judgement.backends().stream()
                    .filter(backend -> backend.verdict() == verdict)
                    .count();
            if (count > 0) {
                counts.add(count + " " + verdict.words().toLowerCase(Locale.ROOT));
            }
        }
        return counts.isEmpty() ? "No backend could be judged." : "Backends: " + String.join(", ", counts);
    }

    private static String head(BackendVerdict backend) {
        return "%s %s  %s (%s)  gap %s%s"
                .formatted(
                        sign(backend.verdict()),
                        backend.verdict().words(),
                        backend.id(),
                        backend.id().proxy().haproxy(),
                        percent(backend.gap()),
                        traffic(backend.traffic()));
    }

    private static String line(ServerVerdict server) {
        return "    %s %-13s  %s  %s%s%s%s  %s"
                .formatted(
                        sign(server.verdict()),
                        server.verdict().words(),
                        server.id().server(),
                        server.claim().name().replace('_', ' '),
                        server.depth() == CheckDepth.NONE
                                ? ""
                                : " " + server.depth().label(),
                        headroom(server.headroom()),
                        traffic(server.traffic()),
                        server.sentence());
    }

    private static String headroom(@Nullable Headroom headroom) {
        return headroom == null ? "" : ", %d of %d workers free".formatted(headroom.free(), headroom.total());
    }

    private static String traffic(@Nullable Traffic traffic) {
        if (traffic == null) {
            return "";
        }
        if (traffic.arrivals() == 0 && traffic.completed() == 0) {
            return ", no traffic";
        }
        String share = traffic.completed() == 0
                ? "none completed"
                : percent((double) traffic.succeeded() / traffic.completed()) + " ok";
        return String.format(Locale.ROOT, ", %.1f/s, %s", traffic.perSecond(), share);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** A shape for each verdict, so that nothing hangs on colour. */
    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case FALSE_HEALTHY, FALSE_DOWN -> "X";
            case AT_RISK -> "!";
            case CANNOT_TELL -> "?";
            case HONEST -> "=";
        };
    }
}
