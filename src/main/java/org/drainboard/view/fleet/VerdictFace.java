package org.drainboard.view.fleet;

import javafx.scene.Node;
import org.drainboard.view.paint.VerdictBadge;

/** A verdict badge in a cell. */
final class VerdictFace implements Face<Columns.VerdictWords> {
    private final VerdictBadge badge = new VerdictBadge();

    @Override
    public Node node() {
        return badge;
    }

    @Override
    public void show(Columns.VerdictWords value, String text) {
        badge.show(value.verdict());
    }
}
