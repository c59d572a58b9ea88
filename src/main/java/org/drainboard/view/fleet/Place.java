package org.drainboard.view.fleet;

import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * Where the user looks. When rows come and go, the row that is at the top of the view stays there; a view that stands
 * at the very top stays at the very top, so that a new problem is seen.
 */
final class Place {
    private final TableView<FleetRow> table;

    /**
     * @param anchor the first visible row, or null at the very top
     * @param offset how far it is scrolled out, in pixels, 0 or negative
     */
    record Mark(@Nullable FleetRow anchor, double offset) {}

    Place(TableView<FleetRow> table) {
        this.table = table;
    }

    Mark mark() {
        VirtualFlow<?> flow = flow();
        if (flow == null || flow.getFirstVisibleCell() == null) {
            return new Mark(null, 0);
        }
        int index = flow.getFirstVisibleCell().getIndex();
        double offset = flow.getFirstVisibleCell().getLayoutY();
        boolean top = index == 0 && offset == 0;
        return top || index >= table.getItems().size()
                ? new Mark(null, 0)
                : new Mark(table.getItems().get(index), offset);
    }

    void restore(Mark mark) {
        VirtualFlow<?> flow = flow();
        FleetRow anchor = mark.anchor();
        if (flow == null) {
            return;
        }
        int index = anchor == null ? 0 : table.getItems().indexOf(anchor);
        if (index >= 0 && !table.getItems().isEmpty()) {
            // The flow still counts the old rows until it is laid out.
            table.layout();
            flow.scrollToTop(index);
            if (anchor != null) {
                flow.scrollPixels(-mark.offset());
            }
        }
    }

    private @Nullable VirtualFlow<?> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }
}
