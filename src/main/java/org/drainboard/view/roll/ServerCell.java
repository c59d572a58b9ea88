package org.drainboard.view.roll;

import javafx.scene.control.ListCell;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.jspecify.annotations.Nullable;

/** A server in the order of a new queue. */
final class ServerCell extends ListCell<ServerId> {
    @Override
    protected void updateItem(@Nullable ServerId server, boolean empty) {
        super.updateItem(server, empty);
        setText(
                empty || server == null
                        ? null
                        : getIndex() + 1 + "   " + Plain.line(server.runtimeName()) + "   on "
                                + Plain.line(server.backend().proxy().haproxy()));
    }
}
