package org.drainboard.view.roll;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.drainboard.view.backend.table.TextColumn.Width;
import org.drainboard.view.backend.truth.Tone;
import org.drainboard.view.backend.truth.Tones;
import org.drainboard.view.watch.KeyButton;
import org.drainboard.view.watch.LiveRow;
import org.drainboard.view.watch.LiveTable;
import org.drainboard.view.watch.Meter;
import org.drainboard.view.watch.ToneBadge;
import org.jspecify.annotations.Nullable;

/** The queue: each server's step, and the keys that move it on. */
public final class RollController {
    private final RollQueue queue;

    @FXML
    private Node body;

    @FXML
    private ToneBadge phase;

    @FXML
    private Label count;

    @FXML
    private Label why;

    @FXML
    private TableView<LiveRow<RollFacts>> table;

    @FXML
    private KeyButton done;

    @FXML
    private KeyButton pause;

    @FXML
    private KeyButton skip;

    @FXML
    private KeyButton end;

    @FXML
    private KeyButton again;

    RollController(RollQueue queue) {
        this.queue = queue;
    }

    @FXML
    void initialize() {
        new LiveTable<>(table, queue.rows())
                .text("number", "#", Width.of(40), RollFacts::place)
                .text("name", "Server", Width.from(140), RollFacts::name)
                .text("proxy", "HAProxy", new Width(64, 80, 140), RollFacts::proxy)
                .node(
                        "stage",
                        "Step",
                        Width.of(190),
                        RollFacts::now,
                        ToneBadge::new,
                        (badge, facts) -> badge.show(facts.tone(), facts.stage()))
                .node(
                        "way",
                        "Way",
                        Width.of(110),
                        RollFacts::stage,
                        Meter::new,
                        (meter, facts) -> meter.show(facts.share(), facts.tone()))
                .text("now", "Now", new Width(200, 480, 5000), RollFacts::now)
                .text("number", "For", Width.of(70), RollFacts::since);
        queue.planning().subscribe(planning -> body.setVisible(!planning));
        queue.head().subscribe(_ -> show());
        queue.ending().subscribe(_ -> show());
        queue.rows().selected().flatMap(LiveRow::factsProperty).subscribe(_ -> show());
        done.setOnAction(_ -> queue.workDone());
        pause.setOnAction(_ -> queue.pauseOrResume());
        skip.setOnAction(_ -> queue.skip());
        end.setOnAction(_ -> queue.end());
        again.setOnAction(_ -> queue.plan());
        again.offer("new queue", "", true);
    }

    void focus() {
        table.requestFocus();
    }

    private void show() {
        RollHead head = queue.head().get();
        if (head == null) {
            return;
        }
        phase.show(head.tone(), head.word());
        count.setText(head.count());
        why.setText(head.why());
        why.setManaged(!head.why().isEmpty());
        Tones.dress(why, head.over() ? Tone.BAD : Tone.WARN);
        offer(head, queue.rows().selectedFacts().orElse(null));
    }

    private void offer(RollHead head, @Nullable RollFacts selected) {
        boolean runs = !head.over();
        shown(runs, done, pause, skip, end);
        shown(!runs, again);
        done.offer(
                queue.handedOver()
                        .map(facts -> "work on " + facts.name() + " is done, go on")
                        .orElse("work is done, go on"),
                "It is tried, made ready and brought back to its weight.",
                queue.handedOver().isPresent());
        pause.offer(head.paused() ? "resume" : "pause", "No new step is taken; what is out stays out.", runs);
        skip.offer(
                selected == null ? "skip" : "skip " + selected.name(),
                "It is left as it is, and the queue goes on without it.",
                runs && selected != null);
        end.offer(
                queue.ending().get() ? "B again: break it off, what is out stays out" : "break it off",
                "No server is touched any more; what is out stays out.",
                runs);
    }

    private static void shown(boolean visible, KeyButton... buttons) {
        for (KeyButton button : buttons) {
            button.setVisible(visible);
            button.setManaged(visible);
        }
    }
}
