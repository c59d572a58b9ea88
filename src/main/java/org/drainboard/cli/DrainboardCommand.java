package org.drainboard.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code drainboard} alone: the window. */
@Command(
        name = "drainboard",
        description = "Finds PHP-FPM pools that HAProxy calls healthy while requests fail, and drains servers safely.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 3,
        versionProvider = Version.class,
        footer = {
            "",
            "Without a command it opens the window on your inventory; where there is none, it helps to write one.",
            "Where there is no display it prints the same as text."
        })
public final class DrainboardCommand implements Callable<Integer> {
    @Option(
            names = "--inventory",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "What to watch. Default: drainboard/inventory.yaml in your configuration folder.")
    private @Nullable Path inventory;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description =
                    "Logs small things too, and everything on stderr as well as to drainboard/log/ in your state folder.")
    private boolean verbose;

    private final Desktop desktop;

    public DrainboardCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    /** The file that was asked for, if any. */
    Optional<Path> inventory() {
        return Optional.ofNullable(inventory);
    }

    /** Whether the log should tell everything, here too. */
    public boolean verbose() {
        return verbose;
    }

    @Override
    public Integer call() throws InterruptedException {
        return desktop.open(inventory()).number();
    }
}
