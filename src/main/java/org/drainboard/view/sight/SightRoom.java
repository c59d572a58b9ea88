package org.drainboard.view.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.drainboard.model.inventory.Environment;
import org.drainboard.view.Watch;
import org.drainboard.view.room.Room;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Sight;
import org.drainboard.view.watch.Page;

/** What is wrong with this program's own sight, as a room of the window. */
public final class SightRoom implements Room {
    private final SightList list = new SightList();
    private final List<Environment> environments;
    private final Watch watch;
    private final Supplier<List<OwnTrouble>> own;
    private final SightController controller = new SightController(list);
    private final Parent root;

    /** @param own what this program itself cannot do now; asked twice a second, so it must be quick */
    public SightRoom(List<Environment> environments, Watch watch, Supplier<List<OwnTrouble>> own) {
        this.environments = environments;
        this.watch = watch;
        this.own = own;
        root = Page.load("sight.fxml", controller);
    }

    @Override
    public String title() {
        return "Own sight";
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
        List<OwnTrouble> troubles = new ArrayList<>(own.get());
        watch.latest()
                .blind()
                .ifPresent(blind -> troubles.add(
                        new OwnTrouble("audit log", blind.why() + ". Who ordered what is not known.", blind.since())));
        list.update(environments, sight.judgement(), troubles, sight.now());
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut('z', "Every target, or only what cannot be read", controller::turn),
                new Shortcut('c', "Copy the list as text", controller::copy));
    }
}
