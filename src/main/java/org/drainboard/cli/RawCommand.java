package org.drainboard.cli;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.drainboard.model.ProxyId;
import org.drainboard.model.inventory.Inventory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code drainboard raw}: one typed command for a runtime socket, behind the same gate as every change. */
@Command(
        name = "raw",
        description = {
            "Sends one command to a HAProxy's runtime socket.",
            "What only reads is asked at once. A change of one server goes through the guard, as with `set`. Anything"
                    + " else needs access to write, --override with the HAProxy's name, and --reason."
        },
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 7,
        exitCodeListHeading = "%nExit codes, beside those of `set` for a change of one server:%n",
        exitCodeList = {
            "0:HAProxy answered; of a command that acts, nothing was read back",
            "2:the command line or the inventory is wrong",
            "3:it only reads, and no whole answer came",
            "4:refused; nothing was sent",
            "7:sent, and no whole answer: it may have happened"
        })
public final class RawCommand implements Callable<Integer> {
    private final Engine engine;
    private final Output output;
    private final Question question;

    @ParentCommand
    private @Nullable DrainboardCommand parent;

    @Parameters(index = "0", paramLabel = "ENV/HAPROXY", converter = ProxyPath.class)
    private @Nullable ProxyId proxy;

    @Parameters(index = "1", paramLabel = "COMMAND", description = "In quotes: 'show info'.")
    private @Nullable String line;

    @Mixin
    private LeaveOptions leave = new LeaveOptions();

    public RawCommand(Engine engine, Output output, Question question) {
        this.engine = engine;
        this.output = output;
        this.question = question;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Inventory> inventory = Inventories.load(parent, output);
        if (inventory.isEmpty() || proxy == null || line == null) {
            return ExitCode.USAGE.number();
        }
        return new RawSending(engine, output, question, inventory.get(), InstantSource.system())
                .run(proxy, line, new RawSending.Leave(leave.override(), leave.reason(), leave.yes()))
                .number();
    }
}
