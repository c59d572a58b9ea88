package org.drainboard.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.drainboard.model.Plain;
import org.drainboard.operate.audit.Chain;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code drainboard audit-log verify}: whether the log is as it was written. */
@Command(
        name = "verify",
        description = "Checks that no line is missing, changed, inserted or swapped, at the end neither.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:intact; lines torn by a crash are said, and are no fault",
            "1:not as it was written",
            "2:the command line is wrong, or the log cannot be read"
        })
final class AuditVerifyCommand implements Callable<Integer> {
    private static final int INTACT = 0;
    private static final int NOT_INTACT = 1;

    private final Accounts accounts;
    private final Output output;

    @Option(names = "--file", paramLabel = "FILE", description = "Another log than this user's own.")
    private @Nullable Path file;

    AuditVerifyCommand(Accounts accounts, Output output) {
        this.accounts = accounts;
        this.output = output;
    }

    @Override
    public Integer call() {
        Path log = Optional.ofNullable(file).orElseGet(() -> accounts.log().file());
        Chain.Report report;
        try {
            report = Chain.check(log);
        } catch (NoSuchFileException _) {
            output.progress("There is no audit log at " + log + ".");
            return ExitCode.USAGE.number();
        } catch (IOException e) {
            output.progress("The audit log " + log + " cannot be read: " + e);
            return ExitCode.USAGE.number();
        }
        report.notes().forEach(note -> output.print("Note:     " + note));
        report.faults().forEach(fault -> {
            output.print("Fault:    line " + fault.line() + ": " + fault.what());
            output.print("          expected: " + Plain.whole(fault.expected()));
            output.print("          got:      " + Plain.whole(fault.got()));
        });
        output.print((report.intact() ? "Intact:   " : "NOT INTACT: ") + log + ", " + report.lines()
                + (report.lines() == 1 ? " line" : " lines")
                + (report.intact() ? "" : ", " + report.faults().size() + " faults"));
        return report.intact() ? INTACT : NOT_INTACT;
    }
}
