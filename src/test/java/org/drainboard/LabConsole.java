package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drainboard.cli.Output;
import org.drainboard.cli.Question;
import org.drainboard.lab.Lab;
import org.drainboard.model.inventory.Access;

/**
 * The command line as its user meets it, on a lab, in this JVM.
 *
 * @param question who is asked to confirm
 */
record LabConsole(Lab lab, Path inventory, Question question) {

    /** With write access, a poll each half second, and a user who refuses to confirm. */
    static LabConsole on(Lab lab) {
        return with(lab, Access.WRITE);
    }

    static LabConsole with(Lab lab, Access access) {
        return new LabConsole(lab, quick(lab.inventory(access), access.word()), _ -> false);
    }

    /** Also with real requests of Drainboard's own. */
    static LabConsole withChecks(Lab lab) {
        return new LabConsole(lab, quick(lab.inventoryWithChecks(Access.WRITE), "checks"), _ -> false);
    }

    LabConsole asking(Question other) {
        return new LabConsole(lab, inventory, other);
    }

    /** The same with another text in the inventory. */
    LabConsole replacing(String text, String by) {
        return new LabConsole(lab, rewritten(inventory, text, by, "other"), question);
    }

    Printed run(String... arguments) {
        return runBare(Stream.concat(Stream.of(arguments), Stream.of("--inventory", inventory.toString()))
                .toArray(String[]::new));
    }

    /** Without an inventory. */
    Printed runBare(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Output output = new Output(new PrintWriter(out), new PrintWriter(err));
        Map<String, String> env = Map.of("XDG_STATE_HOME", lab.folder().toString());
        int exit = App.with(output, env, question).run(arguments);
        return new Printed(exit, out.toString(), err.toString());
    }

    Printed check() {
        return run("check", "--json");
    }

    Path audit() {
        return lab.folder().resolve("drainboard/audit.jsonl");
    }

    /** Nothing was ever ordered from here, so that what a test undoes by hand is nobody's change. */
    void forget() {
        for (String name : List.of("audit.jsonl", "audit.jsonl.head", "audit.jsonl.lock")) {
            try {
                Files.deleteIfExists(audit().resolveSibling(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path quick(Path inventory, String name) {
        return rewritten(inventory, "every: 1s, deadline", "every: 500ms, deadline", name);
    }

    private static Path rewritten(Path file, String text, String by, String name) {
        try {
            String before = Files.readString(file);
            assertThat(before).contains(text);
            return Files.writeString(file.resolveSibling("quick-" + name + ".yaml"), before.replace(text, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
