package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.view.setup.FirstRunView;
import org.drainboard.view.theme.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The first run with nothing but a keyboard, through a real sshd, to a file that the program takes. */
@ExtendWith(LabExtension.class)
final class AppFirstRunTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    private FarDesk desk;

    @BeforeEach
    void show(Lab lab) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        file = folder.resolve("config/inventory.yaml");
        desk = new FarDesk(lab, folder);
        desk.robot().interact(() -> {
            FirstRunView view =
                    new FirstRunView(new AppFirstSteps(file, desk.scouts(), desk.worker(), desk.worker(), () -> {}));
            Scene scene = new Scene(new StackPane(view.root()), 1000, 700);
            new Look(scene);
            stage.setScene(scene);
            stage.show();
            view.enter();
        });
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void aHostThatIsTypedBecomesAnInventory(Lab lab) throws Exception {
        ask("far");
        desk.until("#proposal-head", "This can be written to " + file);
        assertThat(desk.labelsUnder("#proposal-remarks")).contains("HAProxy ").contains("level admin");
        desk.robot().type(KeyCode.ENTER);
        desk.until("#proposal-said", "Written to " + file);

        assertThat(InventoryFile.read(file)).isInstanceOfSatisfying(InventoryFile.Read.class, read -> {
            Environment environment = read.inventory().environments().getFirst();
            assertThat(environment.access()).isEqualTo(Access.READ_ONLY);
            assertThat(environment.proxies().getFirst().address())
                    .hasToString("ssh://far" + lab.folder() + "/run/admin.sock");
            assertThat(environment.pools()).extracting(PoolTarget::name).containsExactly("web1", "web2");
            assertThat(environment.pools())
                    .allSatisfy(pool -> assertThat(pool.serves()).isNotEmpty());
            assertThat(environment.pools())
                    .allSatisfy(pool -> assertThat(pool.maxChildren()).isEqualTo(4));
        });
    }

    @Test
    void aFileThatCameMeanwhileStays() throws Exception {
        ask("far");
        desk.until("#proposal-head", "This can be written to ");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# by another hand\n");
        desk.robot().type(KeyCode.ENTER);
        desk.until("#proposal-said", "Not written: there is something at " + file);
        assertThat(file).hasContent("# by another hand\n");
    }

    @Test
    void anUnknownHostKeyComesWithTheCommandToRun() throws Exception {
        Files.writeString(desk.sshd().file("known_hosts"), "");
        ask("far");
        desk.until("#proposal-head", "Nothing was found");
        assertThat(desk.labelsUnder("#proposal-remarks"))
                .contains("the host key of far is not known")
                .contains("run `ssh far` once in a terminal");
        assertThat(file).doesNotExist();
    }

    @Test
    void aHaproxyThatDoesNotAnswerIsLeftOutWithTheReason() throws Exception {
        Files.writeString(
                desk.far().resolve("etc/haproxy/haproxy.cfg"),
                "global\n    stats socket " + folder + "/gone.sock level admin\n");
        ask("far");
        desk.until("#proposal-head", "Nothing was found");
        assertThat(desk.labelsUnder("#proposal-remarks"))
                .contains(" is left out: ")
                .contains("ssh://far" + folder + "/gone.sock");
    }

    @Test
    void whatSshCouldTakeForAnOptionNeverReachesIt() throws IOException {
        ask("-oProxyCommand=touch x");
        desk.until("#proposal-head", "Nothing was found");
        assertThat(desk.labelsUnder("#proposal-remarks"))
                .contains("“-oProxyCommand=touch x” cannot be read as [USER@]HOST[:PORT]");
        assertThat(desk.sshd().logins()).isZero();
    }

    private void ask(String host) {
        desk.robot().write("3");
        desk.robot().write(host);
        desk.robot().type(KeyCode.ENTER);
    }
}
