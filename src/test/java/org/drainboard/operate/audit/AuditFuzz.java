package org.drainboard.operate.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drainboard.fuzz.Fuzzed;
import org.drainboard.fuzz.Oracle;

/**
 * Any bytes as a log, and as the fields of a line that carries the right hash: a fuzzer finds no SHA-256 by itself, and
 * whoever writes to the log by hand might.
 */
public final class AuditFuzz implements Fuzzed {
    private final Path file = file();

    @Override
    public void read(byte[] input) {
        sealed(new String(input, StandardCharsets.UTF_8));
        try {
            Files.write(file, input);
            new AuditReader(file).next().lines().forEach(AuditFuzz::usable);
            Chain.Report report = Chain.check(file);
            report.faults().forEach(fault -> Oracle.within(0, fault.line(), report.lines(), "line"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sealed(String fields) {
        String sealed = "{\"seq\":1,\"prev\":\"" + Line.NOTHING + "\"," + fields + "}";
        String line = sealed.substring(0, sealed.length() - 1) + ",\"hash\":\"" + Line.hash(sealed) + "\"}";
        if (LineParser.parse(1, line) instanceof AuditLine.Entry(long _, AuditEntry entry, Program by)) {
            printedAndRead(entry, by);
        } else {
            usable(LineParser.parse(1, line));
        }
    }

    private static void printedAndRead(AuditEntry entry, Program by) {
        try {
            String line = Line.write(1, Line.NOTHING, entry, by);
            Oracle.same(new AuditLine.Entry(1, entry, by), LineParser.parse(1, line));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void usable(AuditLine line) {
        if (line instanceof AuditLine.Unusable(long _, String why)) {
            Oracle.declared(why);
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("audit-fuzz", ".jsonl");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
