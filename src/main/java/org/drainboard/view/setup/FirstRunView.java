package org.drainboard.view.setup;

import javafx.scene.Parent;
import org.drainboard.view.inventory.ProposalController;
import org.drainboard.view.watch.Page;

/** The first run, where the fleet would be. */
public final class FirstRunView {
    private final FirstRunController controller;
    private final Parent root;

    public FirstRunView(FirstSteps steps) {
        FirstRun run = new FirstRun(steps);
        controller = new FirstRunController(run);
        root = Page.load("first-run.fxml", controller, new ProposalController(run));
    }

    public Parent root() {
        return root;
    }

    /** Gives the focus to the first choice. */
    public void enter() {
        controller.focus();
    }
}
