package org.drainboard.view.sight;

import java.util.List;
import java.util.concurrent.TimeoutException;
import org.drainboard.model.Failure;
import org.drainboard.view.Fleet;
import org.drainboard.view.Shot;
import org.drainboard.view.Watching;
import org.drainboard.view.room.Sight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Pictures of the panel in every situation, to be looked at; none may fail to be drawn. */
final class SightPicturesTest {
    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everySituationHasItsPicture() {
        take("calm", new Sights(12, 0), List.of());
        take(
                "night",
                new Sights(6, 0)
                        .lost("lb3", Sights.UNREACHED, 300)
                        .old("lb1", Sights.REFUSED, 25)
                        .behind("lb4", 30)
                        .waiting("lb5"),
                List.of(new OwnTrouble(
                        "log",
                        "The log /home/jane/.local/state/drainboard/log/drainboard.log is not written: No space left on"
                                + " device. Nothing else is affected; make room or give yourself the right to write there.",
                        Fleet.NOW.minusSeconds(4000))));
        take("broken", new Sights(50, 500), List.of());
        take(
                "ugly",
                new Sights(2, 0)
                        .lost("lb1", new Failure(Failure.Kind.IO, "e\u202e\u0007" + "very ".repeat(120)), 99_999_999)
                        .old("lb2", new Failure(Failure.Kind.MALFORMED, "x".repeat(400)), 1),
                List.of());
    }

    private static void take(String name, Sights sights, List<OwnTrouble> own) {
        Shot.take("sight-" + name, 1360, 400, () -> {
            SightRoom room = new SightRoom(sights.environments(), new Watching(), () -> own);
            room.show(new Sight(sights.judgement(), Fleet.NOW, "production", null, null));
            return room.root();
        });
    }
}
