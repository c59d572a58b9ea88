package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.drainboard.config.LocalFiles;
import org.drainboard.doctor.SshFiles;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Sshd;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.transport.Transport;
import org.drainboard.view.setup.FirstRunView;
import org.drainboard.view.theme.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The first run with nothing but a keyboard, through a real sshd, to a file that the program takes. */
@ExtendWith(LabExtension.class)
final class AppFirstRunTest {
    private static final long PATIENCE = 60;

    private final FxRobot robot = new FxRobot();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Sshd sshd = Sshd.start();
    private final Transport transport = new Transport(sshd.client());

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void show(Lab lab) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        file = folder.resolve("config/inventory.yaml");
        FarMachine.layOut(lab, folder.resolve("far"));
        Path empty = folder.resolve("here");
        AppReconnaissance scouts = new AppReconnaissance(
                transport,
                new FarMachine(new LocalFiles(), empty),
                host -> new FarMachine(new SshFiles(transport, host), folder.resolve("far")));
        robot.interact(() -> {
            FirstRunView view = new FirstRunView(new AppFirstSteps(file, scouts, worker, () -> {}));
            Scene scene = new Scene(new StackPane(view.root()), 1000, 700);
            new Look(scene);
            stage.setScene(scene);
            stage.show();
            view.enter();
        });
    }

    @AfterEach
    void end() throws Exception {
        robot.interact(() -> FxToolkit.toolkitContext().getRegisteredStage().hide());
        worker.shutdownNow();
        transport.close();
        sshd.close();
    }

    @Test
    void aHostThatIsTypedBecomesAnInventory(Lab lab) throws Exception {
        ask("far");
        until("it is proposed", "#proposal-head", "This can be written to " + file);
        assertThat(remarks()).contains("HAProxy ").contains("level admin");
        robot.type(KeyCode.ENTER);
        until("it is written", "#proposal-said", "Written to " + file);

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
        until("it is proposed", "#proposal-head", "This can be written to ");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# by another hand\n");
        robot.type(KeyCode.ENTER);
        until("it is refused", "#proposal-said", "Not written: there is something at " + file);
        assertThat(file).hasContent("# by another hand\n");
    }

    @Test
    void anUnknownHostKeyComesWithTheCommandToRun() throws Exception {
        Files.writeString(sshd.file("known_hosts"), "");
        ask("far");
        until("it says so", "#proposal-head", "Nothing was found");
        assertThat(remarks()).contains("the host key of far is not known").contains("run `ssh far` once in a terminal");
        assertThat(file).doesNotExist();
    }

    @Test
    void aHaproxyThatDoesNotAnswerIsLeftOutWithTheReason() throws Exception {
        Files.writeString(
                folder.resolve("far/etc/haproxy/haproxy.cfg"),
                "global\n    stats socket " + folder + "/gone.sock level admin\n");
        ask("far");
        until("it says so", "#proposal-head", "Nothing was found");
        assertThat(remarks()).contains(" is left out: ").contains("ssh://far" + folder + "/gone.sock");
    }

    @Test
    void whatSshCouldTakeForAnOptionNeverReachesIt() throws IOException {
        ask("-oProxyCommand=touch x");
        until("it says so", "#proposal-head", "Nothing was found");
        assertThat(remarks()).contains("“-oProxyCommand=touch x” cannot be read as [USER@]HOST[:PORT]");
        assertThat(sshd.logins()).isZero();
    }

    private void ask(String host) {
        robot.write("3");
        robot.write(host);
        robot.type(KeyCode.ENTER);
    }

    private String text(String id) {
        return robot.lookup(id).tryQuery().map(node -> ((Label) node).getText()).orElse("");
    }

    private String remarks() {
        return robot.lookup("#proposal-remarks .label").queryAll().stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining("\n"));
    }

    private void until(String what, String id, String begin) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> text(id).startsWith(begin));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(what + ": not so: " + text(id) + "\n" + remarks(), e);
        }
    }
}
