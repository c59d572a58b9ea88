package org.drainboard.view.setup;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.drainboard.view.inventory.Found;
import org.drainboard.view.inventory.Offer;
import org.jspecify.annotations.Nullable;

/** The first run without a node: which step it is at, and what was found. */
final class FirstRun implements Offer {
    /** Where it stands. */
    sealed interface Step {}

    record Choosing(List<String> sockets) implements Step {}

    /** The name of the load balancer is wanted. */
    record Asking() implements Step {}

    /** @param what is being done, with what is read */
    record Working(String what) implements Step {}

    record Proposed(Found found) implements Step {}

    private final FirstSteps steps;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private String host = "";
    private int asked;
    private boolean accepted;

    FirstRun(FirstSteps steps) {
        this.steps = steps;
        choose();
    }

    private void choose() {
        asked++;
        accepted = false;
        said.set("");
        step.set(new Choosing(steps.sockets()));
    }

    void demo() {
        steps.demo();
    }

    void look() {
        List<String> sockets = steps.sockets();
        if (!sockets.isEmpty()) {
            working("Asking " + String.join(", ", sockets) + " what they are …");
            int question = asked;
            steps.look(found -> found(question, found));
        }
    }

    void askHost() {
        step.set(new Asking());
    }

    void reach(String typed) {
        host = typed.strip();
        if (!host.isEmpty()) {
            working("Asking " + host + " over ssh, as `ssh " + host + "` would, without a question …");
            int question = asked;
            steps.reach(host, found -> found(question, found));
        }
    }

    private void working(String what) {
        asked++;
        said.set("");
        step.set(new Working(what));
    }

    /** An answer that nobody waits for any more is dropped. */
    private void found(int question, Found found) {
        if (question == asked) {
            step.set(new Proposed(found));
        }
    }

    @Override
    public void accept() {
        if (step.get() instanceof Proposed(Found found) && !found.inventory().isEmpty() && !accepted) {
            // A second key would find the file that the first has made, and say that it was not written.
            accepted = true;
            said.set("Writing …");
            int question = asked;
            steps.accept(refused -> {
                if (question == asked) {
                    accepted = refused.isEmpty();
                    said.set(refused.isEmpty() ? "Written to " + steps.file() + "; it is live in a moment." : refused);
                }
            });
        }
    }

    /** One step back; false at the first. */
    boolean back() {
        if (step.get() instanceof Choosing) {
            return false;
        }
        choose();
        return true;
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /** What was typed last. */
    String host() {
        return host;
    }

    @Override
    public ObservableValue<@Nullable Found> found() {
        return step.map(now -> now instanceof Proposed(Found found) ? found : null);
    }

    @Override
    public String head() {
        return "This can be written to " + steps.file();
    }

    @Override
    public String yes() {
        return "Write it and watch";
    }

    @Override
    public void leave() {
        back();
    }
}
