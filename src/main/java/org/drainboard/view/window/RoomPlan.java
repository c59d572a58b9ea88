package org.drainboard.view.window;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.view.Watch;
import org.drainboard.view.backend.action.ActionFlow;
import org.drainboard.view.drain.DrainRoom;
import org.drainboard.view.fleet.Marks;
import org.drainboard.view.off.LateStrip;
import org.drainboard.view.off.LostStrip;
import org.drainboard.view.off.OffRoom;
import org.drainboard.view.raw.RawRoom;
import org.drainboard.view.roll.RollRoom;
import org.drainboard.view.room.Graces;
import org.drainboard.view.room.Room;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Strip;
import org.drainboard.view.room.Strips;
import org.drainboard.view.setup.InventoryNews;
import org.drainboard.view.sight.SightRoom;

/**
 * Which rooms the window has and on which key, and who writes the strips under the bar. To add one, say
 * {@code rooms.add('o', new ...)} here: its key, its line in the palette and its line in the help come with it.
 */
final class RoomPlan {
    private final OffRoom off;
    private final RollRoom rolling;
    private final SightRoom sight;
    private final Lookout lookout;
    private final Supplier<Layers> layers;

    /**
     * Adds the rooms.
     *
     * @param flow takes the orders of the rooms: {@code flow.request(actions)} opens the sheet over the room
     * @param graces the drains that were ordered in this window
     * @param marks the servers that a rolling queue is for
     * @param layers where rooms are opened and closed
     */
    RoomPlan(
            Rooms rooms,
            Strips strips,
            Bar bar,
            Desks desks,
            ActionFlow flow,
            Graces graces,
            Marks marks,
            Supplier<Layers> layers) {
        this.layers = layers;
        Watch watch = desks.watch();
        Consumer<List<Action>> wish = flow::request;
        DrainRoom drains = new DrainRoom(watch, wish);
        off = new OffRoom(watch, wish, this::undoLast);
        rolling = new RollRoom(desks.rolling(), marks::marked);
        sight = new SightRoom(bar.environments(), watch, desks.own());
        LostStrip lost = new LostStrip(watch, wish);
        LateStrip late = new LateStrip(watch);
        Shortcut toOff = opens('o', off);
        Shortcut toDrains = opens('g', drains);
        Shortcut toQueue = opens('q', rolling);
        lookout = new Lookout(
                strips,
                watch,
                Map.of(
                        "inventory", _ -> desks.setup().news().map(this::strip),
                        "lost", _ -> lost.strip(),
                        "late", sight -> late.strip(sight, toOff),
                        "draining", sight -> drains.strip(sight, toDrains),
                        "rolling", _ -> rolling.strip(toQueue)),
                wish,
                bar::off);
        rooms.add('g', drains);
        rooms.add('o', off);
        rooms.add('q', rolling);
        rooms.add('s', sight);
        rooms.add(':', new RawRoom(desks.raw(), wish));
        rooms.always(lookout::look);
        graces.latestProperty().subscribe(server -> {
            if (server != null) {
                watch.grace(server, graces.of(server));
            }
        });
    }

    private Shortcut opens(char key, Room room) {
        return new Shortcut(key, room.title(), () -> layers.get().toggle(room));
    }

    private Strip strip(InventoryNews news) {
        return news.strip(new Shortcut('v', "see them", () -> layers.get().cover(NoteCard.mistakes(news.mistakes()))));
    }

    /** Opens the list of what is off by hand, or closes it. */
    void showOff() {
        layers.get().toggle(off);
    }

    /** Opens what is wrong with the own sight, or closes it. */
    void showSight() {
        layers.get().toggle(sight);
    }

    /** Opens the queue room with these, to be brought back. */
    void bringBack(List<ServerId> out) {
        rolling.bringBack(out);
        layers.get().open(rolling);
    }

    void undoLast() {
        lookout.undoLast();
    }
}
