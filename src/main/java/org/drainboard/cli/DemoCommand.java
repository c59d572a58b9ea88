package org.drainboard.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code drainboard demo}. */
@Command(
        name = "demo",
        description = "Opens the built-in incident: a simulated HAProxy and PHP-FPM on private sockets.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 3)
public final class DemoCommand implements Callable<Integer> {
    private final Desktop desktop;

    public DemoCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    public Integer call() throws InterruptedException {
        return desktop.demo().number();
    }
}
