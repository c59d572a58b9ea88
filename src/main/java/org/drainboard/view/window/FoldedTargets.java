package org.drainboard.view.window;

import java.util.List;
import java.util.stream.Collectors;

/** Many HAProxies as one target: how many were read, and the first of those that were not. */
final class FoldedTargets {
    /** As many as a tooltip holds. */
    private static final int NAMED = 20;

    private FoldedTargets() {}

    /** @param age of the oldest reading, said while all are fresh */
    static TargetAge of(List<TargetAge> all, String age) {
        List<TargetAge> not = all.stream()
                .filter(each -> each.state() != TargetAge.State.FRESH)
                .toList();
        if (not.isEmpty()) {
            // What there is to know of a HAProxy besides its age stands on lines of its own.
            String notes = all.stream()
                    .map(TargetAge::explained)
                    .filter(explained -> explained.contains("\n"))
                    .limit(NAMED)
                    .map(explained -> "\n" + explained)
                    .collect(Collectors.joining());
            return new TargetAge(
                    all.size() + " HAProxies " + age,
                    TargetAge.State.FRESH,
                    "Every HAProxy answers; the oldest reading is " + age + notes);
        }
        long waiting = not.stream()
                .filter(each -> each.state() == TargetAge.State.WAITING)
                .count();
        TargetAge.State state = waiting == all.size() ? TargetAge.State.WAITING : worst(not);
        String more = not.size() == 1 ? "" : " and " + (not.size() - 1) + " more";
        String explained = not.stream()
                .limit(NAMED)
                .map(each -> each.text() + ": " + each.explained())
                .collect(Collectors.joining("\n"));
        String rest = not.size() > NAMED ? "\nand " + (not.size() - NAMED) + " more; a click lists all" : "";
        return new TargetAge(
                all.size() + " HAProxies: " + (all.size() - not.size()) + " read, "
                        + not.getFirst().text() + more,
                state,
                explained + rest);
    }

    private static TargetAge.State worst(List<TargetAge> not) {
        return not.stream().anyMatch(each -> each.state() == TargetAge.State.LOST)
                ? TargetAge.State.LOST
                : TargetAge.State.OLD;
    }
}
