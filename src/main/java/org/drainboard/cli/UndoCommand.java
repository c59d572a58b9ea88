package org.drainboard.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Inventory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code drainboard undo}: takes back the last order that this tool has in force on a server. */
@Command(
        name = "undo",
        description = "Returns a server to the state before the last order of this tool that is in force on it.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 7,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:verified: the state was read back",
            "2:the command line or the inventory is wrong",
            "4:refused: somebody changed it since, there is nothing to undo, or the guard refuses; nothing was sent",
            "5:sent, but the state was not seen in time",
            "6:rejected by HAProxy",
            "7:sent, and no answer: it may have happened"
        })
public final class UndoCommand implements Callable<Integer> {
    private final Engine engine;
    private final Accounts accounts;
    private final Output output;
    private final Question question;

    @ParentCommand
    private @Nullable DrainboardCommand parent;

    @Parameters(index = "0", paramLabel = "ENV/BACKEND/SERVER", converter = ServerPath.Converter.class)
    private @Nullable ServerPath path;

    @Option(
            names = "--haproxy",
            paramLabel = "NAME",
            description = "Which HAProxy, where several have the server; all: every one.")
    private @Nullable String haproxy;

    @Mixin
    private LeaveOptions leave = new LeaveOptions();

    @Option(names = "--dry-run", description = "Say what would be sent and what the guard says; send nothing.")
    private boolean dryRun;

    public UndoCommand(Engine engine, Accounts accounts, Output output, Question question) {
        this.engine = engine;
        this.accounts = accounts;
        this.output = output;
        this.question = question;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Inventory> inventory = Inventories.load(parent, output);
        if (inventory.isEmpty() || path == null) {
            return ExitCode.USAGE.number();
        }
        // The change of the request is not used: what is sent depends on what was ordered before.
        Change unused = new Change.State(ServerState.READY);
        SetRequest request = new SetRequest(
                List.of(path),
                haproxy,
                unused,
                leave.reason(),
                Optional.empty(),
                leave.yes(),
                dryRun,
                leave.override(),
                null);
        return new Setting(engine, output, question, inventory.get(), InstantSource.system())
                .run(request, new UndoProposals(accounts, output, leave.reason()))
                .number();
    }
}
