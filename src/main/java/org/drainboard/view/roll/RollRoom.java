package org.drainboard.view.roll;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.drainboard.model.ServerId;
import org.drainboard.view.room.Room;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Sight;
import org.drainboard.view.room.Strip;
import org.drainboard.view.watch.Page;
import org.jspecify.annotations.Nullable;

/** The rolling queue, as a room of the window. */
public final class RollRoom implements Room {
    private final Supplier<List<ServerId>> marked;
    private final Rolling rolling;
    private final RollQueue queue;
    private final FormServers servers = new FormServers();
    private final RollController controller;
    private final FormController form;
    private final Parent root;
    private @Nullable Sight last;
    private boolean offered;

    /**
     * Makes the room.
     *
     * @param marked in the fleet, in its order; may be empty
     */
    public RollRoom(Rolling rolling, Supplier<List<ServerId>> marked) {
        this.marked = marked;
        this.rolling = rolling;
        queue = new RollQueue(rolling);
        controller = new RollController(queue);
        form = new FormController(queue, new RollForm(rolling), servers);
        root = Page.load("roll.fxml", controller, form);
    }

    @Override
    public String title() {
        return "Rolling queue";
    }

    @Override
    public Parent root() {
        return root;
    }

    /** For servers that are out: the form of a queue that only brings them back, until the room is entered anew. */
    public void bringBack(List<ServerId> out) {
        offered = true;
        servers.bringBack(out);
        queue.plan();
    }

    @Override
    public void enter() {
        if (!offered) {
            takeOut();
        }
        offered = false;
        if (queue.planning().get()) {
            form.focus();
        } else {
            controller.focus();
        }
    }

    @Override
    public void show(Sight sight) {
        last = sight;
        queue.show(sight.now());
        servers.follow(sight, marked.get());
    }

    private void takeOut() {
        servers.takeOut();
        if (last != null) {
            servers.follow(last, marked.get());
        }
    }

    private void plan() {
        if (!queue.running()) {
            takeOut();
        }
        queue.plan();
    }

    /** The queue that runs in one line, or empty when none does; {@code open} leads here. */
    public Optional<Strip> strip(Shortcut open) {
        return rolling.status().flatMap(status -> RollStrip.of(status, open));
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut('w', "The work on the server is done, go on", queue::workDone),
                new Shortcut('p', "Pause or resume the queue", queue::pauseOrResume),
                new Shortcut('s', "Skip the selected server", queue::skip),
                new Shortcut('b', "Break the queue off", queue::end),
                new Shortcut('n', "A new queue", this::plan));
    }

    @Override
    public boolean escape() {
        return queue.leaveQuestion();
    }
}
