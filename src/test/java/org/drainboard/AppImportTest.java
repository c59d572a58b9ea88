package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.drainboard.config.LocalFiles;
import org.drainboard.doctor.SshFiles;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Sshd;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.Transport;
import org.drainboard.view.OpenRoom;
import org.drainboard.view.Samples;
import org.drainboard.view.inventory.EditorRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** An import in the editor with nothing but a keyboard, through a real sshd, into a file that keeps what it has. */
@ExtendWith(LabExtension.class)
final class AppImportTest {
    private static final long PATIENCE = 60;

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

    private final FxRobot robot = new FxRobot();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Sshd sshd = Sshd.start();
    private final Transport transport = new Transport(sshd.client());

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void show(Lab lab) throws Exception {
        FxToolkit.registerPrimaryStage();
        file = folder.resolve("inventory.yaml");
        Files.writeString(file, BEFORE);
        FarMachine.layOut(lab, folder.resolve("far"));
        AppReconnaissance scouts = new AppReconnaissance(
                transport,
                new FarMachine(new LocalFiles(), folder.resolve("here")),
                host -> new FarMachine(new SshFiles(transport, host), folder.resolve("far")));
        Inventory none = new Inventory(List.of(), PollSettings.DEFAULT);
        AppEditing editing = new AppEditing(
                file, new AppImporting(file, scouts, worker), new AppTesting(transport, () -> none, worker), worker);
        robot.interact(() -> OpenRoom.on(
                FxToolkit.toolkitContext().getRegisteredStage(), new EditorRoom(editing), Samples.blackHole()));
    }

    @AfterEach
    void end() {
        robot.interact(() -> FxToolkit.toolkitContext().getRegisteredStage().hide());
        worker.shutdownNow();
        transport.close();
        sshd.close();
    }

    @Test
    void whatAHostHasIsSeenFirstAndThenAdded(Lab lab) throws Exception {
        look("far");
        until("it is offered", () -> label("#proposal-head").startsWith("This would be added to environment shop"));
        assertThat(file).hasContent(BEFORE);
        assertThat(offered())
                .contains("socket: ssh://far" + lab.folder() + "/run/admin.sock")
                .doesNotContain("left");

        robot.type(KeyCode.ENTER);
        until("it is written", () -> label("#editor-said").startsWith("Written to " + file));
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
        until("nothing is left", () -> label("#proposal-head").startsWith("Nothing was found"));
    }

    @Test
    void aFileIsReadWithoutAskingAnybody(Lab lab) throws IOException {
        look(lab.folder() + "/conf/haproxy.cfg");
        until("it is offered", () -> label("#proposal-head").startsWith("This would be added"));
        assertThat(offered()).contains("socket: unix:" + lab.folder() + "/run/admin.sock");
        assertThat(sshd.logins()).isZero();
    }

    @Test
    void escapeLeavesWithoutATrace() {
        look("-x");
        until("it is refused", () -> label("#proposal-head").startsWith("Nothing was found"));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ESCAPE);
        until("it is closed", () -> !robot.lookup("#import").query().isVisible());
        assertThat(file).hasContent(BEFORE);
    }

    private void look(String from) {
        until(
                "the file is read",
                () -> robot.lookup("#entries").queryTableView().getItems().size() > 1);
        robot.interact(() ->
                robot.lookup("#entries").queryTableView().getSelectionModel().select(0));
        robot.write("i");
        robot.write(from);
        robot.type(KeyCode.ENTER);
    }

    private String label(String id) {
        return robot.lookup(id).tryQuery().map(node -> ((Label) node).getText()).orElse("");
    }

    private String offered() {
        return robot.lookup("#proposal-text").queryAs(TextArea.class).getText();
    }

    private void until(String what, Supplier<Boolean> so) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, so::get);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(what + ": not so: " + label("#proposal-head") + label("#editor-said"), e);
        }
    }
}
