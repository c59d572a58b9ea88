package org.drainboard.view.backend.action;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.backend.action.Stage.Closed;
import org.drainboard.view.backend.action.Stage.Ended;
import org.drainboard.view.backend.action.Stage.Overriding;
import org.drainboard.view.backend.action.Stage.Weighing;
import org.jspecify.annotations.Nullable;

/** The sheet over the window: turns keys and buttons into calls of the flow, and keeps the focus on the safe side. */
public final class ActionSheet {
    /** Of the list, at a press of an arrow or of a page key. */
    private static final double LINE = 40;

    private static final double PAGE = 260;

    private final ActionFlow flow;
    private final Supplier<Judgement> latest;
    private final SheetFace face = new SheetFace();
    private @Nullable Sheet shown;
    private @Nullable Node focusedBefore;

    /** @param latest what the guard goes by */
    public ActionSheet(ActionFlow flow, Supplier<Judgement> latest) {
        this.flow = flow;
        this.latest = latest;
        URL fxml = Objects.requireNonNull(ActionSheet.class.getResource("/org/drainboard/fxml/backend-action.fxml"));
        FXMLLoader loader = new FXMLLoader(fxml);
        loader.setController(face);
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("fxml/backend-action.fxml, a part of this program, is broken", e);
        }
        FocusRing.around(face.sheet(), face::ring);
        face.sheet().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        face.sheet().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        face.cancel().setOnAction(_ -> flow.close());
        face.rest().setOnAction(_ -> flow.rest());
        face.confirm().setOnAction(_ -> flow.confirm(face.form().answers()));
        face.form().weights().getChildren().forEach(this::presets);
        face.form().fields().forEach(field -> field.textProperty().subscribe(_ -> lack()));
        flow.stage().subscribe(this::staged);
    }

    /** Lies over everything but the bar; invisible while nothing is wanted. */
    public StackPane root() {
        return face.scrim();
    }

    /** Whether a decision or its outcome lies open, which must have the keys for itself. */
    public boolean open() {
        return !(flow.stage().get() instanceof Closed);
    }

    /** What Esc does: leaves it, unless a command is on its way. */
    public void leave() {
        flow.close();
    }

    /** A new judgement is there. */
    public void refresh() {
        flow.judgeAgain();
        write(flow.stage().get());
    }

    private void staged(Stage before, Stage now) {
        if (before instanceof Closed && !(now instanceof Closed)) {
            focusedBefore = root().getScene() == null ? null : root().getScene().getFocusOwner();
            face.form().reason().clear();
        }
        if (before instanceof Closed || before instanceof Ended) {
            face.form().forget();
        }
        write(now);
        root().setVisible(!(now instanceof Closed));
        if (now instanceof Closed) {
            if (focusedBefore != null) {
                focusedBefore.requestFocus();
            }
        } else if (before.getClass() != now.getClass()) {
            face.scroll().setVvalue(0);
            safe(now).requestFocus();
        }
    }

    private void write(Stage stage) {
        Sheet wanted = SheetText.of(stage, latest.get());
        if (!wanted.equals(shown)) {
            shown = wanted;
            face.show(wanted, choice -> flow.reach(choice.reach()));
        }
        lack();
    }

    private void lack() {
        face.lack(flow.lacking(face.form().answers()));
    }

    /** What may have the focus without harm: what is to be typed, else Cancel or Close; the sheet itself without them. */
    private Node safe(Stage stage) {
        if (stage instanceof Weighing) {
            return face.form().weight();
        }
        if (stage instanceof Overriding) {
            return face.form().name();
        }
        return face.cancel().isVisible() ? face.cancel() : face.sheet();
    }

    private void presets(Node node) {
        if (node instanceof ButtonBase preset) {
            preset.setOnAction(_ -> {
                face.form().weight().setText(preset.getText().replace(" ", ""));
                face.form().weight().requestFocus();
                face.form().weight().end();
            });
        }
    }

    private void key(KeyEvent event) {
        boolean done = switch (event.getCode()) {
            case ENTER -> enter(event);
            case PAGE_DOWN -> scroll(PAGE);
            case PAGE_UP -> scroll(-PAGE);
            case DOWN -> !writing() && scroll(LINE);
            case UP -> !writing() && scroll(-LINE);
            default -> event.isAltDown() && numbered(event.getCode());
        };
        if (done) {
            event.consume();
        }
    }

    /** A character, so that it is found on every keyboard layout. */
    private void typed(KeyEvent event) {
        if (event.getCharacter().equalsIgnoreCase("n")
                && !writing()
                && face.rest().isVisible()) {
            event.consume();
            face.rest().fire();
        }
    }

    private boolean writing() {
        return face.sheet().getScene().getFocusOwner() instanceof TextInputControl;
    }

    private boolean enter(KeyEvent event) {
        boolean weighs =
                face.form().weight().isFocused() && face.form().weights().isVisible();
        if (event.isShortcutDown() || weighs) {
            flow.confirm(face.form().answers());
            return true;
        }
        return false;
    }

    /** Alt and a digit: how far, or a weight. */
    private boolean numbered(KeyCode code) {
        int index = code.isDigitKey() ? code.getChar().charAt(0) - '1' : -1;
        Pane row = face.form().weights().isVisible()
                ? face.form().weights()
                : face.form().choices();
        return row.getChildren().stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .skip(Math.max(0, index))
                .limit(index < 0 ? 0 : 1)
                .anyMatch(ActionSheet::fire);
    }

    private static boolean fire(ButtonBase button) {
        button.fire();
        return true;
    }

    private boolean scroll(double pixels) {
        double height = face.scroll().getContent().getBoundsInLocal().getHeight()
                - face.scroll().getViewportBounds().getHeight();
        if (height > 0) {
            face.scroll().setVvalue(Math.clamp(face.scroll().getVvalue() + pixels / height, 0, 1));
        }
        return true;
    }
}
