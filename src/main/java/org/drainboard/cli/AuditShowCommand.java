package org.drainboard.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.drainboard.model.Plain;
import org.drainboard.operate.audit.RawLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code drainboard audit-log show}: the latest lines, for people or as they are. */
@Command(
        name = "show",
        description = "Shows who ordered what, why, and what came of it.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "2:the command line is wrong, or the log cannot be read"})
final class AuditShowCommand implements Callable<Integer> {
    private final Accounts accounts;
    private final Output output;

    @Option(names = "--last", paramLabel = "N", defaultValue = "40", description = "How many lines. Default: 40.")
    private int last;

    @Option(
            names = "--server",
            paramLabel = "TEXT",
            description = "Only lines whose ENV/HAPROXY/BACKEND/SERVER contains this.")
    private @Nullable String server;

    @Option(names = "--file", paramLabel = "FILE", description = "Another log than this user's own.")
    private @Nullable Path file;

    @Option(names = "--json", description = "The lines as they are in the file.")
    private boolean json;

    AuditShowCommand(Accounts accounts, Output output) {
        this.accounts = accounts;
        this.output = output;
    }

    @Override
    public Integer call() {
        Path log = Optional.ofNullable(file).orElseGet(() -> accounts.log().file());
        List<RawLine> all;
        try {
            all = RawLine.all(log);
        } catch (NoSuchFileException _) {
            output.progress("There is no audit log at " + log + " yet: nothing was ordered.");
            return ExitCode.OK.number();
        } catch (IOException e) {
            output.progress("The audit log " + log + " cannot be read: " + e);
            return ExitCode.USAGE.number();
        }
        List<RawLine> wanted = all.stream()
                .filter(line -> server == null || AuditText.server(line.line()).contains(server))
                .toList();
        wanted.stream()
                .skip(Math.max(0, wanted.size() - Math.max(0, last)))
                .forEach(line -> output.print(json ? line.text() : Plain.whole(AuditText.of(line.line()))));
        return ExitCode.OK.number();
    }
}
