package org.drainboard.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Inventory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code drainboard set}: the same guard, read-back and audit as the window's buttons. */
@Command(
        name = "set",
        description = "Drains a server, takes it out for maintenance, or makes it ready again.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 7,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:verified: the state was read back",
            "2:the command line or the inventory is wrong",
            "4:refused by the guard; nothing was sent",
            "5:sent, but the state was not seen in time",
            "6:rejected by HAProxy",
            "7:sent, and no answer: it may have happened"
        })
public final class SetCommand implements Callable<Integer> {
    private final Engine engine;
    private final Output output;
    private final Question question;

    @ParentCommand
    private @Nullable DrainboardCommand parent;

    @Parameters(index = "0", paramLabel = "ENV/BACKEND/SERVER", converter = ServerPath.Converter.class)
    private @Nullable ServerPath path;

    @Parameters(index = "1", paramLabel = "drain|ready|maint", converter = StateConverter.class)
    private @Nullable ServerState state;

    @Option(names = "--haproxy", paramLabel = "NAME", description = "Which HAProxy, where several have the server.")
    private @Nullable String haproxy;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "After a drain or maint, wait until the server has no session left; after ready, until it is"
                    + " UP. If that is not seen in time: exit 5.")
    private @Nullable Duration wait;

    @Option(names = "--yes", description = "Confirm what the guard asks. It does not override a refusal.")
    private boolean yes;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "For the audit log.")
    private String reason = "";

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
        if (inventory.isEmpty() || path == null || state == null) {
            return ExitCode.USAGE.number();
        }
        SetRequest request = new SetRequest(path, haproxy, state, reason, Optional.ofNullable(wait), yes, dryRun);
        return new Setting(engine, output, question, inventory.get(), InstantSource.system())
                .run(request)
                .number();
    }
}
