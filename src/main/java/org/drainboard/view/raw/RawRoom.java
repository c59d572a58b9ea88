package org.drainboard.view.raw;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import org.drainboard.model.change.Action;
import org.drainboard.view.room.Room;
import org.drainboard.view.room.Sight;
import org.drainboard.view.watch.Page;

/** The raw command panel, as a room of the window. */
public final class RawRoom implements Room {
    private final RawSession session;
    private final RawController controller;
    private final ReplyController reply;
    private final Parent root;

    /** The room; {@code wish} takes a change of one server to the sheet, which asks before anything is sent. */
    public RawRoom(RawLine line, Consumer<List<Action>> wish) {
        session = new RawSession(line, wish);
        controller = new RawController(session);
        reply = new ReplyController(session);
        root = Page.load("raw.fxml", controller, reply, new ConsentController(session, this::enter));
        root.addEventFilter(KeyEvent.KEY_PRESSED, reply::key);
    }

    @Override
    public String title() {
        return "Raw commands";
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
        session.show(sight);
        reply.tick(sight.now());
    }

    @Override
    public boolean engaged() {
        return session.asking().get() != null;
    }

    @Override
    public boolean escape() {
        if (session.asking().get() != null) {
            session.leave();
            return true;
        }
        boolean searched = reply.endSearch();
        if (searched) {
            enter();
        }
        return searched;
    }
}
