package org.drainboard.operate.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** A program that appends to a log, one of several at once. */
final class Scribe {
    private Scribe() {}

    public static void main(String[] arguments) throws IOException {
        AuditLog log = new AuditLog(Path.of(arguments[0]));
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            log.append(Entries.intent(UUID.randomUUID()));
        }
    }
}
