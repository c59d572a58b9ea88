package org.drainboard.view.roll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.drainboard.operate.roll.RollStatus;
import org.drainboard.view.watch.LiveRows;
import org.jspecify.annotations.Nullable;

/** The queue that runs or ran last, without a node, and whether a new one is being put together. */
final class RollQueue {
    private final Rolling rolling;
    private final LiveRows<RollFacts> rows = new LiveRows<>(RollFacts::id);
    private final ReadOnlyObjectWrapper<@Nullable RollHead> head = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Boolean> planning = new ReadOnlyObjectWrapper<>(true);
    private final ReadOnlyObjectWrapper<Boolean> ending = new ReadOnlyObjectWrapper<>(false);

    RollQueue(Rolling rolling) {
        this.rolling = rolling;
    }

    void show(Instant now) {
        Optional<RollStatus> status = rolling.status();
        RollHead before = head.get();
        RollHead next = status.map(RollHead::of).orElse(null);
        rows.update(status.map(each -> RollTexts.of(each, now)).orElse(List.of()));
        head.set(next);
        if (next == null) {
            planning.set(true);
        } else if (before == null || (before.over() && !next.over())) {
            planning.set(false);
        }
        if (next == null || next.over()) {
            ending.set(false);
        }
    }

    /** The server that W is about: the selected one if it was handed over, or the only one that was. */
    Optional<RollFacts> handedOver() {
        List<RollFacts> all =
                rows.facts().stream().filter(RollFacts::handedOver).toList();
        return rows.selectedFacts()
                .filter(RollFacts::handedOver)
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
    }

    boolean running() {
        RollHead now = head.get();
        return now != null && !now.over();
    }

    void workDone() {
        handedOver().ifPresent(facts -> rolling.workDone(facts.id()));
    }

    void pauseOrResume() {
        RollHead now = head.get();
        if (now == null || now.over()) {
            return;
        }
        if (now.paused()) {
            rolling.resume();
        } else {
            rolling.pause();
        }
    }

    void skip() {
        if (running()) {
            rows.selectedFacts().ifPresent(facts -> rolling.skip(facts.id()));
        }
    }

    /** The first time it only asks: what is out stays out. */
    void end() {
        if (!running()) {
            return;
        }
        if (ending.get()) {
            ending.set(false);
            rolling.abort();
        } else {
            ending.set(true);
        }
    }

    /** A new queue, once the last one is over. */
    void plan() {
        if (!running()) {
            planning.set(true);
        }
    }

    /** True if a question was open. */
    boolean leaveQuestion() {
        boolean asked = ending.get();
        ending.set(false);
        return asked;
    }

    LiveRows<RollFacts> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<@Nullable RollHead> head() {
        return head.getReadOnlyProperty();
    }

    /** Whether the form is shown instead of the queue. */
    ReadOnlyObjectProperty<Boolean> planning() {
        return planning.getReadOnlyProperty();
    }

    /** Whether it was asked to end, and not yet said twice. */
    ReadOnlyObjectProperty<Boolean> ending() {
        return ending.getReadOnlyProperty();
    }
}
