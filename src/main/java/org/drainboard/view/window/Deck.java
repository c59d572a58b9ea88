package org.drainboard.view.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The places of the window, as {@code fxml/window.fxml} lays them out. */
final class Deck {
    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");
    private static final PseudoClass WRITE = PseudoClass.getPseudoClass("write");

    @FXML
    private StackPane root;

    @FXML
    private Label banner;

    @FXML
    private StackPane strips;

    @FXML
    private StackPane summary;

    @FXML
    private SplitPane split;

    @FXML
    private StackPane fleet;

    @FXML
    private StackPane detail;

    @FXML
    private StackPane sheets;

    @FXML
    private Region frame;

    @FXML
    private HBox hints;

    @FXML
    private StackPane cover;

    /** @param bar the controller of the bar that is included at the top */
    Deck(BarController bar) {
        URL fxml = Objects.requireNonNull(
                Deck.class.getResource("/org/drainboard/fxml/window.fxml"), "window.fxml is not on the class path");
        FXMLLoader loader = new FXMLLoader(fxml);
        loader.setController(this);
        loader.setControllerFactory(_ -> bar);
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("fxml/window.fxml of this program is broken", e);
        }
    }

    StackPane root() {
        return root;
    }

    /** Takes no more gestures: what carried out this window's orders ends before the next window is shown. */
    void rest() {
        root.setMouseTransparent(true);
    }

    /** The line above everything; empty for none. */
    void banner(String text) {
        banner.setText(text);
        banner.setVisible(!text.isEmpty());
        banner.setManaged(!text.isEmpty());
    }

    /** Under the bar; takes no room while nothing is to be said. */
    StackPane strips() {
        return strips;
    }

    StackPane summary() {
        return summary;
    }

    SplitPane split() {
        return split;
    }

    /** Gives the fleet no more than it needs, and the rest to the detail; the user may move the border afterwards. */
    void fit(double fleetHeight) {
        if (split.getDividers().isEmpty()) {
            return;
        }
        double share = fleetHeight / Math.max(1, split.getHeight());
        split.setDividerPositions(Math.min(split.getDividerPositions()[0], share));
    }

    StackPane fleet() {
        return fleet;
    }

    StackPane detail() {
        return detail;
    }

    /** Over the fleet and the detail, below the bar. */
    StackPane sheets() {
        return sheets;
    }

    /** Colours the window's frame while orders can be sent; the bar says the same in a word. */
    void frame(AccessState.Kind kind) {
        frame.pseudoClassStateChanged(ARMED, kind == AccessState.Kind.ARMED);
        frame.pseudoClassStateChanged(WRITE, kind == AccessState.Kind.WRITE);
    }

    HBox hints() {
        return hints;
    }

    StackPane cover() {
        return cover;
    }
}
