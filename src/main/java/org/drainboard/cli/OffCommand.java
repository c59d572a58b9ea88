package org.drainboard.cli;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.drainboard.model.inventory.Inventory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code drainboard off}: everything that is off by hand, and orders whose time is over. */
@Command(
        name = "off",
        description = "Lists everything that is off by hand, on every HAProxy, by whom and since when.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 3,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:listed; with --return-due, nothing that is due is left",
            "2:the command line or the inventory is wrong",
            "3:a HAProxy or the audit log could not be read: something may be off there",
            "4:with --return-due: something that is due was held back"
        })
public final class OffCommand implements Callable<Integer> {
    private final Engine engine;
    private final Accounts accounts;
    private final Output output;

    @ParentCommand
    private @Nullable DrainboardCommand parent;

    @Option(names = "--json", description = "Print one JSON object, schema drainboard.off/1.")
    private boolean json;

    @Option(
            names = "--return-due",
            description = "First take back the orders whose time is over; for cron, where no window runs.")
    private boolean returnDue;

    public OffCommand(Engine engine, Accounts accounts, Output output) {
        this.engine = engine;
        this.accounts = accounts;
        this.output = output;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Inventory> inventory = Inventories.load(parent, output);
        if (inventory.isEmpty()) {
            return ExitCode.USAGE.number();
        }
        try {
            return new OffListing(engine, accounts, output, inventory.get(), InstantSource.system())
                    .run(returnDue, json)
                    .number();
        } catch (IOException e) {
            output.progress("The audit log " + accounts.log().file()
                    + " cannot be read or written, so nobody knows who ordered what; nothing was sent: " + e);
            return ExitCode.CANNOT_TELL.number();
        }
    }
}
