package org.drainboard.view.backend.workers;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

/** Marks how its worker is occupied, for the style sheet. */
final class OccupiedRow extends TableRow<WorkerRow> {
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass FREE = PseudoClass.getPseudoClass("free");

    OccupiedRow() {
        itemProperty().flatMap(WorkerRow::occupation).subscribe(occupation -> {
            pseudoClassStateChanged(LONG, occupation == Occupation.LONG);
            pseudoClassStateChanged(FREE, occupation == Occupation.FREE);
        });
    }
}
