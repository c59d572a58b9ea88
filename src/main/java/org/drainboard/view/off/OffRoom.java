package org.drainboard.view.off;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.drainboard.model.change.Action;
import org.drainboard.operate.ledger.Off;
import org.drainboard.view.Watch;
import org.drainboard.view.room.Room;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Sight;
import org.drainboard.view.watch.Page;

/** Everything that is off by hand, as a room of the window. */
public final class OffRoom implements Room {
    private final OffList list = new OffList();
    private final Watch watch;
    private final Consumer<List<Action>> wish;
    private final OffController controller;
    private final Parent root;

    /**
     * Makes the room.
     *
     * @param wish takes what a person wants done to the sheet, which asks before anything is sent
     * @param undoLast takes back the last action
     */
    public OffRoom(Watch watch, Consumer<List<Action>> wish, Runnable undoLast) {
        this.watch = watch;
        this.wish = wish;
        controller = new OffController(list, this::takeBack, undoLast);
        root = Page.load("off.fxml", controller);
    }

    @Override
    public String title() {
        return "Off by hand";
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
    public void show(Sight sight) {
        list.update(watch.latest(), sight.now());
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut('z', "Take the selected order back (or Enter)", this::takeBack));
    }

    private void takeBack() {
        list.rows()
                .selectedFacts()
                .flatMap(facts -> find(facts.key()))
                .map(Undos::of)
                .ifPresent(action -> wish.accept(List.of(action)));
    }

    private Optional<Off> find(OffFacts.Key key) {
        return watch.latest().off().list().stream()
                .filter(off -> off.server().equals(key.server()) && off.aspect() == key.aspect())
                .findFirst();
    }
}
