package org.drainboard.view.inventory;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.drainboard.model.Plain;
import org.drainboard.view.watch.Page;
import org.jspecify.annotations.Nullable;

/** What was found, and the inventory that is proposed from it. */
public final class ProposalController {
    private static final int TALLEST = 18;

    private final Offer offer;

    @FXML
    private Node proposal;

    @FXML
    private Label head;

    @FXML
    private VBox remarks;

    @FXML
    private TextArea text;

    @FXML
    private Button accept;

    @FXML
    private Button back;

    @FXML
    private Label said;

    /** One that shows what an offer has. */
    public ProposalController(Offer offer) {
        this.offer = offer;
    }

    @FXML
    void initialize() {
        accept.setText(offer.yes());
        offer.found().subscribe(this::show);
        said.textProperty().bind(offer.said());
    }

    private void show(@Nullable Found found) {
        Page.show(proposal, found != null);
        if (found != null) {
            boolean some = !found.inventory().isEmpty();
            head.setText(some ? offer.head() : "Nothing was found to add");
            remarks.getChildren()
                    .setAll(found.remarks().stream().map(RemarkLine::new).toList());
            text.setText(Plain.page(found.inventory()));
            text.setPrefRowCount(
                    (int) Math.min(TALLEST, found.inventory().lines().count()));
            Page.show(text, some);
            Page.show(accept, some);
            (some ? accept : back).requestFocus();
        }
    }

    @FXML
    void accept() {
        offer.accept();
    }

    @FXML
    void back() {
        offer.leave();
    }
}
