package org.drainboard.view.inventory;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The import without a node: what is asked, what was found, and whether it was added. */
final class ImportModel implements Offer {
    /** Where it stands. */
    sealed interface Step {}

    record Closed() implements Step {}

    /** @param environment into which it would go */
    record Asking(String environment) implements Step {}

    /** @param what is being done */
    record Working(String what) implements Step {}

    record Proposed(Found found) implements Step {}

    private final Importing importing;
    private final Runnable added;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Closed());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private String from = "";
    private String environment = "";
    private int asked;
    private boolean writing;

    /** @param added told when the file has more than before */
    ImportModel(Importing importing, Runnable added) {
        this.importing = importing;
        this.added = added;
    }

    /** Begins with the environment that is open, if one is. */
    void ask(String open) {
        environment = open.isBlank() || open.startsWith("\n") ? "production" : open;
        go(new Asking(environment));
    }

    void look(String typed, String into) {
        from = typed.strip();
        environment = into.strip();
        if (environment.isEmpty()) {
            said.set("Name the environment that gets it, such as production.");
            return;
        }
        go(new Working("Reading " + (from.isEmpty() ? "this machine's configuration" : from) + " …"));
        int question = asked;
        importing.look(from, environment, found -> {
            // An answer that nobody waits for any more is dropped.
            if (question == asked) {
                step.set(new Proposed(found));
            }
        });
    }

    private void go(Step next) {
        asked++;
        said.set("");
        step.set(next);
    }

    /** One step back; false where it is closed already. */
    boolean back() {
        boolean open = isOpen();
        if (open) {
            go(step.get() instanceof Asking ? new Closed() : new Asking(environment));
        }
        return open;
    }

    boolean isOpen() {
        return !(step.get() instanceof Closed);
    }

    @Override
    public void leave() {
        back();
    }

    @Override
    public void accept() {
        if (step.get() instanceof Proposed(Found found) && !found.inventory().isEmpty() && !writing) {
            // A second key before the answer would write into what was just written.
            said.set("Writing …");
            writing = true;
            int question = asked;
            importing.add(answer -> saved(answer, question));
        }
    }

    private void saved(Saved saved, int question) {
        writing = false;
        boolean shown = question == asked;
        if (saved instanceof Saved.Written) {
            if (shown) {
                go(new Closed());
            }
            added.run();
        } else if (shown) {
            said.set(Said.of(saved).text());
        }
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** What was typed last. */
    String from() {
        return from;
    }

    @Override
    public ObservableValue<@Nullable Found> found() {
        return step.map(now -> now instanceof Proposed(Found found) ? found : null);
    }

    @Override
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    @Override
    public String head() {
        return "This would be added to environment " + environment + "; what is there stays";
    }

    @Override
    public String yes() {
        return "Add it";
    }
}
