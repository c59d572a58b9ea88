package org.drainboard.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code drainboard audit-log}: who ordered what, and whether the log is as it was written. */
@Command(
        name = "audit-log",
        description = "Shows or verifies the log of everything that was ordered.",
        mixinStandardHelpOptions = true)
public final class AuditLogCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    private AuditLogCommand() {}

    /** With its subcommands. */
    public static CommandLine with(Accounts accounts, Output output) {
        return new CommandLine(new AuditLogCommand())
                .addSubcommand(new AuditVerifyCommand(accounts, output))
                .addSubcommand(new AuditShowCommand(accounts, output));
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Say what to do with the log: verify or show.");
        }
    }
}
