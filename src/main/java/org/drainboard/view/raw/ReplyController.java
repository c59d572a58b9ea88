package org.drainboard.view.raw;

import java.time.Instant;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.drainboard.model.Plain;
import org.drainboard.model.Spans;
import org.drainboard.view.backend.truth.Tone;
import org.drainboard.view.backend.truth.Tones;
import org.drainboard.view.watch.KeyButton;
import org.drainboard.view.watch.LiveRow;
import org.jspecify.annotations.Nullable;

/** The reply of the selected command: whence, how old, searched and copied. */
public final class ReplyController {
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+Shift+C");

    private final RawSession session;
    private @Nullable Exchange shown;

    @FXML
    private VBox card;

    @FXML
    private Label command;

    @FXML
    private Label headline;

    @FXML
    private Label age;

    @FXML
    private TextField find;

    @FXML
    private Label found;

    @FXML
    private KeyButton copy;

    @FXML
    private TextArea reply;

    ReplyController(RawSession session) {
        this.session = session;
    }

    @FXML
    void initialize() {
        session.exchanges().selected().flatMap(LiveRow::factsProperty).subscribe(this::show);
        find.textProperty().subscribe(_ -> search(0));
        find.setOnAction(_ -> search(reply.getSelection().getEnd()));
        copy.setOnAction(_ -> copyAll());
        copy.offer("copy all", "The whole reply, into the clipboard.", true);
    }

    /** Keys of the whole panel: to the search, and to the clipboard. */
    void key(KeyEvent event) {
        if (FIND.match(event)) {
            find.requestFocus();
            find.selectAll();
        } else if (COPY.match(event)) {
            copyAll();
        } else if (event.getCode() == KeyCode.F3) {
            search(reply.getSelection().getEnd());
        } else {
            return;
        }
        event.consume();
    }

    /** What grows old by itself. */
    void tick(Instant now) {
        Exchange exchange = shown;
        if (exchange != null) {
            String from = Plain.line(exchange.proxy().toString());
            age.setText(
                    exchange.waits()
                            ? from + ", for " + Spans.age(exchange.at(), now)
                            : from + ", " + Spans.age(exchange.at(), now) + " ago   "
                                    + ReplyText.size(exchange.reply()));
        }
    }

    /** True if a search was under way. */
    boolean endSearch() {
        boolean searching = !find.getText().isEmpty() || find.isFocused();
        find.clear();
        return searching;
    }

    private void show(@Nullable Exchange exchange) {
        if (exchange == null || exchange.equals(shown)) {
            return;
        }
        shown = exchange;
        command.setText(Plain.line(exchange.command()));
        headline.setText(exchange.headline());
        Tones.dress(headline, exchange.tone());
        Tones.dress(card, exchange.tone());
        // What HAProxy says keeps its columns; what Drainboard says is read as a sentence.
        reply.setWrapText(exchange.tone() != Tone.GOOD);
        reply.setText(ReplyText.shown(exchange.reply()));
        tick(session.now());
        search(0);
    }

    /** Goes to the next place from there on, and from the end to the first. */
    private void search(int from) {
        String text = reply.getText().toLowerCase(Locale.ROOT);
        String wanted = find.getText().toLowerCase(Locale.ROOT);
        int at = wanted.isEmpty() ? -1 : text.indexOf(wanted, from);
        int place = at >= 0 || wanted.isEmpty() ? at : text.indexOf(wanted);
        if (place < 0) {
            reply.deselect();
            found.setText(wanted.isEmpty() ? "" : "not found");
            return;
        }
        reply.selectRange(place, place + wanted.length());
        found.setText(count(text.substring(0, place), wanted) + 1 + " of " + count(text, wanted));
    }

    private static int count(String text, String wanted) {
        int count = 0;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
            count++;
        }
        return count;
    }

    private void copyAll() {
        if (shown != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(shown.reply());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
