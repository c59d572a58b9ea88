package org.drainboard.view.fleet;

import java.time.Instant;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** A line of the table: it says by its own look whether it is a backend, is wrong, or is stale. */
final class FleetRowCell extends TableRow<FleetRow> {
    private static final PseudoClass BACKEND = PseudoClass.getPseudoClass("backend");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass RISK = PseudoClass.getPseudoClass("risk");
    private static final PseudoClass BLIND = PseudoClass.getPseudoClass("blind");

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final ObjectProperty<Instant> now;
    private final Marks marks;
    private final ChangeListener<RowFacts> change = (_, _, facts) -> dress(facts);
    private @Nullable FleetRow shown;

    FleetRowCell(ObjectProperty<Instant> now, Marks marks) {
        this.now = now;
        this.marks = marks;
        marks.markedProperty().subscribe(this::dressMark);
        now.subscribe(_ -> {
            if (shown != null) {
                pseudoClassStateChanged(STALE, shown.facts().freshness().stale(now.get()));
            }
        });
    }

    @Override
    protected void updateItem(@Nullable FleetRow row, boolean empty) {
        super.updateItem(row, empty);
        FleetRow next = empty ? null : row;
        if (next != shown) {
            if (shown != null) {
                shown.factsProperty().removeListener(change);
            }
            shown = next;
            if (next != null) {
                next.factsProperty().addListener(change);
            }
        }
        dress(next == null ? null : next.facts());
        dressMark();
    }

    private void dressMark() {
        pseudoClassStateChanged(MARKED, shown != null && marks.holds(shown.key()));
    }

    private void dress(@Nullable RowFacts facts) {
        pseudoClassStateChanged(BACKEND, facts != null && facts.name().twig() != Name.Twig.LEAF);
        pseudoClassStateChanged(STALE, facts != null && facts.freshness().stale(now.get()));
        pseudoClassStateChanged(WRONG, facts != null && severity(facts) == 2);
        pseudoClassStateChanged(RISK, facts != null && severity(facts) == 1);
        pseudoClassStateChanged(BLIND, facts != null && severity(facts) == -1);
    }

    private static int severity(RowFacts facts) {
        return switch (facts.verdict()) {
            case FALSE_HEALTHY, FALSE_DOWN -> 2;
            case AT_RISK -> 1;
            case CANNOT_TELL -> -1;
            case HONEST -> 0;
        };
    }
}
