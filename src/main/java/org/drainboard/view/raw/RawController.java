package org.drainboard.view.raw;

import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.drainboard.model.Plain;
import org.drainboard.model.ProxyId;
import org.drainboard.view.backend.table.TextColumn.Width;
import org.drainboard.view.watch.LiveRow;
import org.drainboard.view.watch.LiveTable;
import org.drainboard.view.watch.ToneBadge;
import org.jspecify.annotations.Nullable;

/** The input line with its history and its completion, and the list of what was typed. */
public final class RawController {
    private static final int MOST_HINTS = 12;

    private final RawSession session;
    private final InputHistory history = new InputHistory();
    private final Tabbing tabbing;

    @FXML
    private Button proxy;

    @FXML
    private TextField input;

    @FXML
    private Label hint;

    @FXML
    private TableView<LiveRow<Exchange>> exchanges;

    @FXML
    private Node body;

    @FXML
    private Node empty;

    RawController(RawSession session) {
        this.session = session;
        tabbing = new Tabbing(session::complete);
    }

    @FXML
    void initialize() {
        new LiveTable<>(exchanges, session.exchanges())
                .node(
                        "tone",
                        "",
                        Width.of(34),
                        Exchange::headline,
                        ToneBadge::new,
                        (badge, each) -> badge.show(each.tone(), ""))
                .text("command", "Typed", Width.from(100), each -> Plain.line(each.command()))
                .text(
                        "proxy",
                        "To",
                        new Width(40, 56, 110),
                        each -> Plain.line(each.proxy().haproxy()));
        session.exchanges().selected().subscribe(row -> {
            body.setVisible(row != null);
            empty.setVisible(row == null);
        });
        session.proxy().subscribe(this::name);
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        input.textProperty().subscribe(this::hint);
        proxy.setOnAction(_ -> session.turn(1));
    }

    void focus() {
        input.requestFocus();
        input.end();
    }

    private void name(@Nullable ProxyId chosen) {
        proxy.setText(chosen == null ? "no HAProxy" : Plain.line(chosen.haproxy()));
        hint(input.getText());
    }

    private void key(KeyEvent event) {
        boolean other = event.isShortcutDown();
        switch (event.getCode()) {
            case ENTER -> send();
            case TAB -> {
                if (other || event.isAltDown() || event.isShiftDown()) {
                    return;
                }
                put(tabbing.next(input.getText()));
            }
            case UP -> up(other);
            case DOWN -> down(other);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void up(boolean otherProxy) {
        if (otherProxy) {
            session.turn(-1);
        } else {
            put(history.older(input.getText()));
        }
    }

    private void down(boolean otherProxy) {
        if (otherProxy) {
            session.turn(1);
        } else {
            put(history.newer(input.getText()));
        }
    }

    private void send() {
        String typed = input.getText();
        if (session.submit(typed)) {
            history.add(typed.strip());
            input.clear();
        } else if (session.waits()) {
            hint.setText("An answer is still awaited; one command at a time.");
        }
    }

    private void put(String text) {
        input.setText(text);
        input.end();
    }

    private void hint(String typed) {
        if (typed.isBlank()) {
            hint.setText("Tab completes   ↑↓ history   Ctrl+↑↓ other HAProxy   reading commands are sent at once");
            return;
        }
        List<String> fitting = session.complete(typed);
        String more = fitting.size() > MOST_HINTS ? "   …" : "";
        hint.setText(
                fitting.isEmpty()
                        ? "Nothing known begins so; it is sent as it is, after a question if it may change anything."
                        : fitting.stream().limit(MOST_HINTS).map(Plain::line).collect(Collectors.joining("   "))
                                + more);
    }
}
