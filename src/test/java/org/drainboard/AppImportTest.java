package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.view.OpenRoom;
import org.drainboard.view.Samples;
import org.drainboard.view.inventory.EditorRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** An import in the editor with nothing but a keyboard, through a real sshd, into a file that keeps what it has. */
@ExtendWith(LabExtension.class)
final class AppImportTest {
    private static final String BEFORE = """
            version: 1
            environments:
              - name: shop   # ours
                access: arm
                haproxy:
                  # the one on the left
                  - name: left
                    socket: unix:/nowhere/left.sock
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    private FarDesk desk;

    @BeforeEach
    void show(Lab lab) throws Exception {
        FxToolkit.registerPrimaryStage();
        file = folder.resolve("inventory.yaml");
        Files.writeString(file, BEFORE);
        desk = new FarDesk(lab, folder);
        Inventory none = new Inventory(List.of(), PollSettings.DEFAULT);
        AppEditing editing = new AppEditing(
                file,
                new AppImporting(file, desk.scouts(), desk.worker(), desk.worker()),
                new AppTesting(desk.transport(), () -> none, desk.worker()),
                desk.worker());
        desk.robot().interact(() -> OpenRoom.on(FarDesk.stage(), new EditorRoom(editing), Samples.blackHole()));
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void whatAHostHasIsSeenFirstAndThenAdded(Lab lab) throws Exception {
        look("far");
        desk.until("#proposal-head", "This would be added to environment shop");
        assertThat(file).hasContent(BEFORE);
        assertThat(desk.area("#proposal-text"))
                .contains("socket: ssh://far" + lab.folder() + "/run/admin.sock")
                .doesNotContain("left");

        desk.robot().type(KeyCode.ENTER);
        desk.until("#editor-said", "Written to " + file);
        assertThat(Files.readString(file))
                .contains("# ours")
                .contains("# the one on the left")
                .contains("access: arm");
        assertThat(InventoryFile.read(file)).isInstanceOfSatisfying(InventoryFile.Read.class, read -> {
            var shop = read.inventory().environments().getFirst();
            assertThat(shop.proxies()).extracting(ProxyTarget::name).contains("left", "far");
            assertThat(shop.pools()).extracting(PoolTarget::name).containsExactly("web1", "web2");
        });

        look("far");
        desk.until("#proposal-head", "Nothing was found");
    }

    @Test
    void aFileIsReadWithoutAskingAnybody(Lab lab) throws IOException {
        look(lab.folder() + "/conf/haproxy.cfg");
        desk.until("#proposal-head", "This would be added");
        assertThat(desk.area("#proposal-text")).contains("socket: unix:" + lab.folder() + "/run/admin.sock");
        assertThat(desk.sshd().logins()).isZero();
    }

    @Test
    void escapeLeavesWithoutATrace() {
        look("-x");
        desk.until("#proposal-head", "Nothing was found");
        desk.robot().push(KeyCode.ESCAPE);
        desk.robot().push(KeyCode.ESCAPE);
        until("it is closed", () -> !desk.robot().lookup("#import").query().isVisible());
        assertThat(file).hasContent(BEFORE);
    }

    private void look(String from) {
        until(
                "the file is read",
                () -> desk.robot()
                                .lookup("#entries")
                                .queryTableView()
                                .getItems()
                                .size()
                        > 1);
        desk.robot()
                .interact(() -> desk.robot()
                        .lookup("#entries")
                        .queryTableView()
                        .getSelectionModel()
                        .select(0));
        desk.robot().write("i");
        desk.robot().write(from);
        desk.robot().type(KeyCode.ENTER);
    }
}
