package org.drainboard.view.drain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.drain.Choice;
import org.drainboard.operate.drain.Choices;
import org.drainboard.view.Watch;
import org.drainboard.view.room.Room;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Sight;
import org.drainboard.view.room.Strip;
import org.drainboard.view.watch.Page;
import org.jspecify.annotations.Nullable;

/** Every server that drains, as a room of the window. */
public final class DrainRoom implements Room {
    /** What keep waiting adds: the common grace once more. */
    private static final Duration MORE = Duration.ofSeconds(30);

    private final DrainList list = new DrainList();
    private final Watch watch;
    private final Consumer<List<Action>> wish;
    private final DrainController controller;
    private final Parent root;
    private @Nullable Sight sight;

    /** The room; {@code wish} takes what a person wants done to the sheet, which asks before anything is sent. */
    public DrainRoom(Watch watch, Consumer<List<Action>> wish) {
        this.watch = watch;
        this.wish = wish;
        controller = new DrainController(list, this::choices, this::choose);
        root = Page.load("drain.fxml", controller);
    }

    @Override
    public String title() {
        return "Draining";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void enter() {
        controller.focus();
    }

    @Override
    public void show(Sight latest) {
        sight = latest;
        list.update(watch.latest().drains(), latest.now());
    }

    /**
     * Everything that drains in one line, or empty when nothing does; also while the room is not open.
     *
     * @param open leads here
     */
    public Optional<Strip> strip(Sight latest, Shortcut open) {
        show(latest);
        return DrainStrip.of(list.rows().facts(), open);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut('m', "Put the draining server into maintenance", () -> choose(Choice.Kind.MAINT)),
                new Shortcut('+', "Keep waiting, 30 s more", () -> choose(Choice.Kind.KEEP_WAITING)),
                new Shortcut('k', "Shut down the sessions that are left", () -> choose(Choice.Kind.SHUT_DOWN)),
                new Shortcut('r', "Back to ready", () -> choose(Choice.Kind.READY)),
                new Shortcut('d', "Order the lost drain again", () -> choose(Choice.Kind.AGAIN)));
    }

    private List<Choice> choices(ServerId server) {
        Sight now = sight;
        return watch.latest().drains().stream()
                .filter(drain -> drain.server().equals(server))
                .findFirst()
                .map(drain -> now == null ? List.<Choice>of() : Choices.of(drain, now.judgement()))
                .orElse(List.of());
    }

    private void choose(Choice.Kind kind) {
        Optional<DrainFacts> selected = list.rows().selectedFacts();
        selected.map(DrainFacts::id).map(this::choices).orElse(List.of()).stream()
                .filter(choice -> choice.kind() == kind)
                .findFirst()
                .ifPresent(choice -> carry(choice, selected.orElseThrow().id()));
    }

    private void carry(Choice choice, ServerId server) {
        if (choice.kind() == Choice.Kind.KEEP_WAITING) {
            watch.keepWaiting(server, MORE);
        }
        choice.proposal().map(Proposal::action).map(List::of).ifPresent(wish);
    }
}
