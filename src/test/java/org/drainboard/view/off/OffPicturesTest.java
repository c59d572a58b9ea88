package org.drainboard.view.off;

import java.util.concurrent.TimeoutException;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.drainboard.view.Shot;
import org.drainboard.view.Watching;
import org.drainboard.view.room.Sight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Pictures of the list in every situation, to be looked at; none may fail to be drawn. */
final class OffPicturesTest {
    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everySituationHasItsPicture() {
        take("nothing", new Watching());
        take("few", new Watching().off(Offs.few()));
        take(
                "unread",
                new Watching()
                        .off(Offs.unread())
                        .blind(Fleet.NOW.minusSeconds(90), "audit.jsonl cannot be read: Permission denied"));
        take("ugly", new Watching().off(Offs.ugly()));
    }

    private static void take(String name, Watching watching) {
        Shot.take("off-" + name, 1360, 400, () -> {
            OffRoom room = new OffRoom(watching, _ -> {}, () -> {});
            room.show(new Sight(Samples.draining(), Fleet.NOW, "production", null, null));
            return room.root();
        });
    }
}
