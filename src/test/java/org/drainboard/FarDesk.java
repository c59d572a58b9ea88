package org.drainboard;

import static org.drainboard.view.OnFx.fx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.drainboard.config.LocalFiles;
import org.drainboard.doctor.SshFiles;
import org.drainboard.lab.Lab;
import org.drainboard.lab.Sshd;
import org.drainboard.transport.Transport;
import org.drainboard.view.OnFx;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A desktop with nothing on it, a keyboard, and a machine called far behind a real sshd that has the lab's files. */
final class FarDesk implements AutoCloseable {
    private final FxRobot robot = new FxRobot();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Sshd sshd = Sshd.start();
    private final Transport transport = new Transport(sshd.client());
    private final Path far;
    private final AppReconnaissance scouts;

    FarDesk(Lab lab, Path folder) throws IOException {
        far = folder.resolve("far");
        FarMachine.layOut(lab, far);
        scouts = new AppReconnaissance(
                transport,
                new FarMachine(new LocalFiles(), folder.resolve("here")),
                host -> new FarMachine(new SshFiles(transport, host), far));
    }

    FxRobot robot() {
        return robot;
    }

    ExecutorService worker() {
        return worker;
    }

    Sshd sshd() {
        return sshd;
    }

    Transport transport() {
        return transport;
    }

    AppReconnaissance scouts() {
        return scouts;
    }

    /** Where /etc of the far machine lies. */
    Path far() {
        return far;
    }

    static Stage stage() {
        return FxToolkit.toolkitContext().getRegisteredStage();
    }

    /** Its text; empty where there is no such label. */
    String label(String id) {
        return fx(() -> labelOnFx(id));
    }

    String area(String id) {
        return fx(() -> robot.lookup(id).queryAs(TextArea.class).getText());
    }

    /** The texts of all labels under it, a line each. */
    String labelsUnder(String id) {
        return fx(() -> robot.lookup(id + " .label").queryAll().stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining("\n")));
    }

    void until(String id, String begin) {
        try {
            OnFx.until(id + " begins with “" + begin + "”", () -> labelOnFx(id).startsWith(begin));
        } catch (AssertionError e) {
            throw new AssertionError(
                    e.getMessage() + "; it is “" + label(id) + "”\n" + labelsUnder("#proposal-remarks"), e);
        }
    }

    private String labelOnFx(String id) {
        return robot.lookup(id).tryQuery().map(node -> ((Label) node).getText()).orElse("");
    }

    @Override
    public void close() {
        robot.interact(() -> stage().hide());
        worker.shutdownNow();
        transport.close();
        sshd.close();
    }
}
