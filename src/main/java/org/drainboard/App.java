package org.drainboard;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.drainboard.cli.AuditLogCommand;
import org.drainboard.cli.CheckCommand;
import org.drainboard.cli.DemoCommand;
import org.drainboard.cli.DoctorCommand;
import org.drainboard.cli.DrainboardCommand;
import org.drainboard.cli.ImportCommand;
import org.drainboard.cli.ImportSources;
import org.drainboard.cli.OffCommand;
import org.drainboard.cli.Output;
import org.drainboard.cli.Question;
import org.drainboard.cli.RawCommand;
import org.drainboard.cli.SetCommand;
import org.drainboard.cli.UndoCommand;
import org.drainboard.log.Log;
import org.drainboard.transport.Transport;
import org.drainboard.transport.ssh.OpenSsh;
import org.drainboard.transport.ssh.SshProgram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Wires the rooms together: one engine, and the two ways to use it, window and command line. */
final class App {
    private static final System.Logger LOG = System.getLogger(App.class.getName());

    private final Transport transport;
    private final AppEngine engine;
    private final Output output;
    private final AppLog log;
    private final AppDesktop desktop;
    private final Question question;

    private App(
            Transport transport, AppEngine engine, Output output, AppLog log, AppDesktop desktop, Question question) {
        this.transport = transport;
        this.engine = engine;
        this.output = output;
        this.log = log;
        this.desktop = desktop;
        this.question = question;
    }

    static App onThisMachine() {
        Output output = new Output(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        return with(output, System.getenv(), App::askAtTerminal);
    }

    static App with(Output output, Map<String, String> env, Question question) {
        Transport transport = new Transport(new OpenSsh(SshProgram.ofThisUser(env)), env);
        AppEngine engine = new AppEngine(transport, env);
        AppLog log = new AppLog(env, output);
        return new App(transport, engine, output, log, new AppDesktop(engine, output, log, env), question);
    }

    /** Returns the process's exit code; the connections to other machines have ended by then. */
    int run(String... arguments) {
        try (transport) {
            return execute(arguments);
        }
    }

    private int execute(String... arguments) {
        DrainboardCommand top = new DrainboardCommand(desktop);
        return new CommandLine(top)
                .addSubcommand(new CheckCommand(engine, output))
                .addSubcommand(new SetCommand(engine, output, question))
                .addSubcommand(new OffCommand(engine, engine, output))
                .addSubcommand(new UndoCommand(engine, engine, output, question))
                .addSubcommand("audit-log", AuditLogCommand.with(engine, output))
                .addSubcommand(new ImportCommand(new ImportSources(engine::files), output))
                .addSubcommand(new DoctorCommand(engine.doctor(), engine, output, engine.env()))
                .addSubcommand(new RawCommand(engine, output, question))
                .addSubcommand(new DemoCommand(desktop))
                .setOut(output.out())
                .setErr(output.err())
                .setExecutionStrategy(parsed -> logged(top, parsed))
                .setExecutionExceptionHandler((failure, command, _) -> mistake(failure, command))
                .execute(arguments);
    }

    private int logged(DrainboardCommand top, CommandLine.ParseResult parsed) {
        try (Log _ = log.open(top.verbose())) {
            return new CommandLine.RunLast().execute(parsed);
        }
    }

    /** The program's boundary: what no room expected ends the command with a code that claims nothing. */
    private int mistake(Exception failure, CommandLine command) {
        if (failure instanceof InterruptedException) {
            output.progress("Interrupted.");
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        LOG.log(System.Logger.Level.ERROR, "unexpected", failure);
        output.progress("This is a mistake in Drainboard, not in your set-up: " + failure
                + ". Please report it with the lines above.");
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static boolean askAtTerminal(String question) {
        return ask(System.console(), question);
    }

    /** @param console null where input or output is no terminal: nobody can be asked, so the answer is no */
    static boolean ask(@Nullable Console console, String question) {
        return console != null && console.isTerminal() && "yes".equals(console.readLine("%s", question));
    }
}
