package org.drainboard.view.raw;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.drainboard.view.Shot;
import org.drainboard.view.room.Sight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Pictures of the raw panel in every situation, to be looked at; none may fail to be drawn. */
final class RawPicturesTest {
    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everySituationHasItsPicture() {
        take("nothing", List.of(), "");
        take("said", List.of("show version", "show sess", "show info"), "");
        take("completing", List.of("show info"), "show s");
        take("refused", List.of("show info", "show env; show info"), "");
        take("silent", List.of("show info", "show activity"), "");
        take("waiting", List.of("show info", "show events buf0"), "");
        take("guard", List.of("show info", "disable server app_fcgi/web1"), "");
        take("consent", List.of("show info", "disable frontend www"), "");
        take("ugly", List.of("show errors", "trace " + "x".repeat(300)), "y".repeat(400));
        take("ugly-reply", List.of("show info", "show errors"), "");
    }

    private static void take(String name, List<String> commands, String typed) {
        Shot.take("raw-" + name, 1360, 420, () -> {
            RawRoom room = new RawRoom(new Canned(), _ -> {});
            room.show(new Sight(Samples.blackHole(), Fleet.NOW, "production", null, null));
            Parent root = room.root();
            commands.forEach(each -> type(root, each));
            if (root.lookup("#raw-input") instanceof TextField input) {
                input.setText(typed);
            }
            room.show(new Sight(Samples.blackHole(), Fleet.NOW.plusMillis(3400), "production", null, null));
            return root;
        });
    }

    private static void type(Parent root, String command) {
        if (root.lookup("#raw-input") instanceof TextField input) {
            input.setText(command);
            input.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        }
    }
}
