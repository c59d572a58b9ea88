package org.drainboard.view.backend.action;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.drainboard.view.backend.action.Stage.Asking;
import org.drainboard.view.backend.action.Stage.Sending;
import org.drainboard.view.backend.truth.Tone;

/** The texts of the sheet for its FXML to bind to; an empty text takes no room. */
public final class SheetTexts {
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper where = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper changed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper command = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper now = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper after = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper confirm = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper cancel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper keys = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<String>> points = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Tone> tone = new ReadOnlyObjectWrapper<>(Tone.PLAIN);
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();

    void show(Stage stage, Sheet sheet) {
        title.set(sheet.title());
        where.set(sheet.where());
        changed.set(sheet.changed());
        command.set(sheet.command() == null ? "" : sheet.command());
        now.set(sheet.capacity() == null ? "" : sheet.capacity().now());
        after.set(sheet.capacity() == null ? "" : sheet.capacity().after());
        next.set(sheet.next());
        confirm.set(sheet.confirm() == null ? "" : sheet.confirm());
        points.set(sheet.points());
        tone.set(sheet.tone());
        asking.set(stage instanceof Asking);
        sending.set(stage instanceof Sending);
        cancel.set(stage instanceof Sending ? "" : stage instanceof Asking ? "Cancel" : "Close");
        keys.set(stage instanceof Asking ? "Esc cancels   Ctrl+Enter confirms" : "");
    }

    public ReadOnlyObjectProperty<List<String>> points() {
        return points.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Tone> tone() {
        return tone.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    public boolean isAsking() {
        return asking.get();
    }

    public ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    public boolean isSending() {
        return sending.get();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public String getTitle() {
        return title.get();
    }

    public ReadOnlyStringProperty whereProperty() {
        return where.getReadOnlyProperty();
    }

    public String getWhere() {
        return where.get();
    }

    public ReadOnlyStringProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    public String getChanged() {
        return changed.get();
    }

    public ReadOnlyStringProperty commandProperty() {
        return command.getReadOnlyProperty();
    }

    public String getCommand() {
        return command.get();
    }

    public ReadOnlyStringProperty nowProperty() {
        return now.getReadOnlyProperty();
    }

    public String getNow() {
        return now.get();
    }

    public ReadOnlyStringProperty afterProperty() {
        return after.getReadOnlyProperty();
    }

    public String getAfter() {
        return after.get();
    }

    public ReadOnlyStringProperty nextProperty() {
        return next.getReadOnlyProperty();
    }

    public String getNext() {
        return next.get();
    }

    public ReadOnlyStringProperty confirmProperty() {
        return confirm.getReadOnlyProperty();
    }

    public String getConfirm() {
        return confirm.get();
    }

    public ReadOnlyStringProperty cancelProperty() {
        return cancel.getReadOnlyProperty();
    }

    public String getCancel() {
        return cancel.get();
    }

    public ReadOnlyStringProperty keysProperty() {
        return keys.getReadOnlyProperty();
    }

    public String getKeys() {
        return keys.get();
    }
}
