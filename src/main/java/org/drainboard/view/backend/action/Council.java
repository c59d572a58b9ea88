package org.drainboard.view.backend.action;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Proposal;
import org.drainboard.view.Actions;
import org.drainboard.view.backend.action.Stage.Asking;
import org.drainboard.view.backend.action.Stage.Judged;
import org.drainboard.view.backend.action.Stage.News;
import org.drainboard.view.backend.action.Stage.Overriding;
import org.drainboard.view.backend.action.Stage.Refused;

/** Puts proposals to the guard, and says at which stage its answers leave an order. */
final class Council {
    private final Actions actions;

    Council(Actions actions) {
        this.actions = actions;
    }

    /**
     * The guard's answers, in the order of the proposals. What is left out does not go out of use with the others, so
     * those are judged a second time without it.
     */
    List<Target> hear(List<Proposal> proposals) {
        List<Decision> first = actions.judge(proposals);
        List<Target> all = IntStream.range(0, proposals.size())
                .mapToObj(index -> new Target(proposals.get(index), first.get(index)))
                .toList();
        List<Proposal> going =
                all.stream().filter(Target::goes).map(Target::proposal).toList();
        if (going.isEmpty() || going.size() == all.size()) {
            return all;
        }
        Iterator<Decision> second = actions.judge(going).iterator();
        return all.stream()
                .map(target -> target.goes() ? new Target(target.proposal(), second.next()) : target)
                .toList();
    }

    /**
     * The same, once a person has the first answers on screen. A trial that has grown old meanwhile is not asked for:
     * the earlier answer stands until the person says yes.
     */
    List<Target> hearAgain(List<Target> before) {
        List<Target> now = hear(before.stream().map(Target::proposal).toList());
        return IntStream.range(0, before.size())
                .mapToObj(index -> now.get(index).untried() ? before.get(index) : now.get(index))
                .toList();
    }

    static Judged stage(Wanted wanted, List<Target> targets, News news) {
        if (targets.stream().anyMatch(Target::goes)) {
            return new Asking(wanted, targets, news);
        }
        return targets.size() == 1 && targets.getFirst().decision() instanceof Decision.NeedsOverride
                ? new Overriding(wanted, targets.getFirst(), news)
                : new Refused(wanted, targets, news);
    }

    /** The new stage, with the news that it brings against the one that is on screen. */
    static Judged compared(Judged before, List<Target> targets) {
        Judged now = stage(before.wanted(), targets, News.NEW);
        return same(before, now) ? stage(before.wanted(), targets, before.news()) : now;
    }

    /** Whether a person who saw the one has seen the other, apart from numbers that move with every reading. */
    static boolean same(Judged before, Judged now) {
        return before.getClass() == now.getClass()
                && before.targets().size() == now.targets().size()
                && IntStream.range(0, now.targets().size())
                        .allMatch(index ->
                                before.targets().get(index).sameAs(now.targets().get(index)));
    }
}
