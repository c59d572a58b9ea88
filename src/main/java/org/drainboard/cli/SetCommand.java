package org.drainboard.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.operate.roll.Ramp;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code drainboard set}: the same guard, read-back and audit as the window's buttons. */
@Command(
        name = "set",
        description = "Drains servers, takes them out, makes them ready; changes weight and checks; cuts sessions.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 7,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:verified: the state was read back",
            "2:the command line or the inventory is wrong",
            "4:refused by the guard; nothing was sent",
            "5:sent, but the state was not seen in time; or a ramp stopped on its way",
            "6:rejected by HAProxy",
            "7:sent, and no answer: it may have happened"
        })
public final class SetCommand implements Callable<Integer> {
    private final Engine engine;
    private final Output output;
    private final Question question;

    @ParentCommand
    private @Nullable DrainboardCommand parent;

    @Parameters(
            index = "0",
            paramLabel = "ENV/BACKEND/SERVER",
            converter = ServerPath.Converter.class,
            description = "The server. ENV/*/SERVER: in every backend; ENV/BACKEND/*: all servers of a backend.")
    private @Nullable ServerPath path;

    @Parameters(
            index = "1",
            paramLabel = "CHANGE",
            converter = ChangeConverter.class,
            description = "One of " + ChangeConverter.EXPECTED + ".")
    private @Nullable Change change;

    @Option(
            names = "--also",
            paramLabel = "ENV/BACKEND/SERVER",
            converter = ServerPath.Converter.class,
            description = "A further server, judged together with the others; may be repeated.")
    private List<ServerPath> also = new ArrayList<>();

    @Option(
            names = "--haproxy",
            paramLabel = "NAME",
            description = "Which HAProxy, where several have the server; all: every one.")
    private @Nullable String haproxy;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "After a drain or maint, wait until no session, no running PHP worker and no kept connection is"
                            + " left; after ready, until it is UP. If that is not seen in time: exit 5.")
    private @Nullable Duration wait;

    @Mixin
    private LeaveOptions leave = new LeaveOptions();

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Take it back after this time: by a window that runs then, or by `off --return-due`.")
    private @Nullable Duration expires;

    @Mixin
    private RampOptions ramp = new RampOptions();

    @Option(names = "--dry-run", description = "Say what would be sent and what the guard says; send nothing.")
    private boolean dryRun;

    public SetCommand(Engine engine, Output output, Question question) {
        this.engine = engine;
        this.output = output;
        this.question = question;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Inventory> inventory = Inventories.load(parent, output);
        if (inventory.isEmpty() || path == null || change == null) {
            return ExitCode.USAGE.number();
        }
        if (expires != null && !canEnd(change)) {
            output.progress("--expires is for what takes something away (drain, maint, weight, health=off, agent=off): "
                    + change.words() + " is not taken back by itself");
            return ExitCode.USAGE.number();
        }
        Optional<Ramp> returns;
        try {
            returns = ramp.of(change, wait != null || leave.override() != null || expires != null);
        } catch (IllegalArgumentException wrong) {
            output.progress(String.valueOf(wrong.getMessage()));
            return ExitCode.USAGE.number();
        }
        List<ServerPath> paths = new ArrayList<>(List.of(path));
        paths.addAll(also);
        SetRequest request = new SetRequest(
                paths,
                haproxy,
                change,
                leave.reason(),
                Optional.ofNullable(wait),
                leave.yes(),
                dryRun,
                leave.override(),
                expires,
                returns.orElse(null));
        return new Setting(engine, output, question, inventory.get(), InstantSource.system())
                .run(request)
                .number();
    }

    private static boolean canEnd(Change change) {
        return switch (change) {
            case Change.State(ServerState state) -> state != ServerState.READY;
            case Change.SetWeight _ -> true;
            case Change.ShutdownSessions _ -> false;
            case Change.HealthCheck(boolean enable) -> !enable;
            case Change.AgentCheck(boolean enable) -> !enable;
        };
    }
}
