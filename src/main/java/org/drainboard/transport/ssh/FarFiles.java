package org.drainboard.transport.ssh;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drainboard.model.Failure.Kind;
import org.drainboard.model.Plain;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;

/** Reads files of the far machine with its own cat and ls, which are there where anything is. */
final class FarFiles {
    private FarFiles() {}

    static byte[] read(Link link, String path, Limits limits, FarDiagnosis diagnosis) throws ExchangeException {
        return run(link, "env LC_ALL=C cat -- " + Quoted.word(path), limits, diagnosis);
    }

    static List<String> list(Link link, String folder, Limits limits, FarDiagnosis diagnosis) throws ExchangeException {
        String inside = folder.endsWith("/") ? folder : folder + "/";
        byte[] names = run(link, "env LC_ALL=C ls -1A -- " + Quoted.word(inside), limits, diagnosis);
        return new String(names, StandardCharsets.UTF_8)
                .lines()
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    private static byte[] run(Link link, String command, Limits limits, FarDiagnosis diagnosis)
            throws ExchangeException {
        FarCommand.Ran ran =
                FarCommand.run(link, command, limits.maxBytes(), Deadline.in(limits.deadline()), diagnosis);
        if (ran.exit() == 0) {
            return ran.stdout();
        }
        String said = Plain.line(ran.stderr());
        throw diagnosis.failure(
                kind(ran.stderr()),
                said.isEmpty()
                        ? "the far shell ended with " + ran.exit() + " and no word; may this user run commands there?"
                        : "\"" + said + "\"; check the path, and what this user may read there");
    }

    private static Kind kind(String stderr) {
        if (stderr.contains("No such file or directory") || stderr.contains("Not a directory")) {
            return Kind.NOT_FOUND;
        }
        return stderr.contains("Permission denied") ? Kind.PERMISSION_DENIED : Kind.IO;
    }
}
