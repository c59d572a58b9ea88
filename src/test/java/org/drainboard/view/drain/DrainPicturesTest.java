package org.drainboard.view.drain;

import java.util.List;
import java.util.concurrent.TimeoutException;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.drainboard.view.Shot;
import org.drainboard.view.Watching;
import org.drainboard.view.room.Sight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Pictures of the drain view in every situation, to be looked at; none may fail to be drawn. */
final class DrainPicturesTest {
    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everySituationHasItsPicture() {
        take("nothing", 400, List.of());
        take("one", 400, List.of(Drains.draining()));
        take("few", 480, Drains.few());
        take("never", 480, List.of(Drains.never(), Drains.draining()));
        take("lost", 400, List.of(Drains.lost()));
        take("done", 400, List.of(Drains.done()));
        take("unknown", 400, List.of(Drains.unknown()));
        take("sixty", 640, Drains.sixty());
        take("ugly", 640, List.of(Drains.ugly(), Drains.draining()));
    }

    private static void take(String name, int height, List<DrainProgress> drains) {
        Shot.take("drain-" + name, 1360, height, () -> {
            DrainRoom room = new DrainRoom(new Watching().draining(drains), _ -> {});
            room.show(new Sight(Samples.draining(), Fleet.NOW, "production", null, null));
            return room.root();
        });
    }
}
