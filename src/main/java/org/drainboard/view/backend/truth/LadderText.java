package org.drainboard.view.backend.truth;

import java.util.List;
import org.drainboard.model.Plain;
import org.drainboard.model.Spans;
import org.jspecify.annotations.Nullable;

/**
 * The worst ladder behind the subject, as it is written.
 *
 * @param place whose it is, and how old
 * @param more how many others there are, and whether they are like it; empty without one
 * @param rungs from the lowest
 */
public record LadderText(String place, String more, List<RungText> rungs) {
    public LadderText {
        rungs = List.copyOf(rungs);
    }

    /** Null when nothing behind it has answered yet, or nothing is asked. */
    public static @Nullable LadderText of(Subject subject) {
        List<Climbed> ladders = Climbed.behind(subject);
        if (ladders.isEmpty()) {
            return null;
        }
        Climbed worst = ladders.getFirst();
        return new LadderText(
                Plain.line(worst.place()) + ", " + Spans.age(worst.since(), subject.now()) + " ago",
                more(worst, ladders.subList(1, ladders.size())),
                worst.ladder().rungs().stream().map(RungText::of).toList());
    }

    private static String more(Climbed worst, List<Climbed> others) {
        if (others.isEmpty()) {
            return "";
        }
        String count = others.size() + " more";
        if (others.stream().allMatch(worst::alike)) {
            return count + " alike";
        }
        long failing =
                others.stream().filter(other -> other.failedAt().isPresent()).count();
        return failing == 0 ? count + ", better" : count + ", " + failing + (failing == 1 ? " fails" : " fail");
    }

    /** How many rungs from this one on say the same, so that it is written once; 1 for one that was asked. */
    public int together(int from) {
        RungText first = rungs.get(from);
        int next = from + 1;
        while (first.tone() == Tone.UNKNOWN
                && next < rungs.size()
                && rungs.get(next).tone() == Tone.UNKNOWN
                && rungs.get(next).said().equals(first.said())) {
            next++;
        }
        return next - from;
    }
}
