package org.drainboard.view.roll;

import java.util.List;
import java.util.concurrent.TimeoutException;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.operate.roll.RollStatus;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.drainboard.view.Shot;
import org.drainboard.view.room.Sight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Pictures of the rolling queue in every situation, to be looked at; none may fail to be drawn. */
final class RollPicturesTest {
    private static final BackendId APP_FCGI = new BackendId(new ProxyId("production", "lb1"), "app_fcgi");

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everySituationHasItsPicture() {
        take("form", null, APP_FCGI);
        take("form-nothing", null, null);
        take("running", Rolls.running(), APP_FCGI);
        take("paused", Rolls.paused(), APP_FCGI);
        take("aborted", Rolls.aborted(), APP_FCGI);
        take("finished", Rolls.finished(), APP_FCGI);
        take("ugly", Rolls.ugly(), APP_FCGI);
    }

    private static void take(String name, @Nullable RollStatus status, @Nullable BackendId selected) {
        Shot.take("roll-" + name, 1360, 400, () -> {
            RollRoom room = new RollRoom(new Asked(status), List::of);
            room.show(new Sight(Samples.blackHole(), Fleet.NOW, "production", selected, null));
            return room.root();
        });
    }
}
