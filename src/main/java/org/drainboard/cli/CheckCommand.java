package org.drainboard.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.drainboard.model.inventory.Inventory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code drainboard check}: polls, judges, prints. */
@Command(
        name = "check",
        description = "Polls, judges and prints the verdict on every backend.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 3,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every verdict is HONEST or AT RISK",
            "1:a FALSE HEALTHY or a FALSE DOWN",
            "2:the command line or the inventory is wrong",
            "3:something cannot be told or reached, and nothing is false"
        })
public final class CheckCommand implements Callable<Integer> {
    private final Engine engine;
    private final Output output;

    @ParentCommand
    private @Nullable DrainboardCommand parent;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "How long to watch, such as 10s. Default: three rounds of the inventory's poll interval, and 3 s where something"
                            + " cannot be told before.")
    private @Nullable Duration length;

    @Option(names = "--json", description = "Print one JSON object, schema drainboard.check/1.")
    private boolean json;

    public CheckCommand(Engine engine, Output output) {
        this.engine = engine;
        this.output = output;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Inventory> inventory = Inventories.load(parent, output);
        if (inventory.isEmpty()) {
            return ExitCode.USAGE.number();
        }
        return new Checking(engine, output)
                .run(inventory.get(), Optional.ofNullable(length), json)
                .number();
    }
}
