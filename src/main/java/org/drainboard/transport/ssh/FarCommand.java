package org.drainboard.transport.ssh;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.drainboard.model.Failure.Kind;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;

/** Runs one command on the far machine, as {@code ssh HOST COMMAND} would, on the connection that is there. */
final class FarCommand {
    private FarCommand() {}

    /**
     * What came of it.
     *
     * @param exit 255 where it was killed
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over, and compared by nobody.
    record Ran(int exit, byte[] stdout, String stderr) {}

    /**
     * Runs it and takes all it says.
     *
     * @param command for the far shell, whichever it is: only words, quotes and semicolons
     * @throws ExchangeException UNREACHED also where no commands may be run there
     */
    static Ran run(Link link, String command, long maxBytes, Deadline end, FarDiagnosis diagnosis)
            throws ExchangeException {
        Channel channel = link.open(new Wanted.Session());
        try (FarConnection connection = FarConnection.over(channel, end, diagnosis)) {
            if (connection.await(end) instanceof Opening.Refused(int _, String text)) {
                throw diagnosis.failure(
                        Kind.UNREACHED,
                        "sshd on " + diagnosis.host() + " opens no session for a command (\"" + text
                                + "\"); see MaxSessions in its configuration");
            }
            channel.ask("exec", command);
            if (!connection.awaitAnswer()) {
                throw diagnosis.failure(
                        Kind.UNREACHED, "sshd on " + diagnosis.host() + " runs no commands for this user");
            }
            byte[] stdout = readToEnd(connection, maxBytes, diagnosis);
            connection.awaitClose();
            return new Ran(channel.exitStatus().orElse(255), stdout, channel.stderr());
        }
    }

    private static byte[] readToEnd(FarConnection connection, long maxBytes, FarDiagnosis diagnosis)
            throws ExchangeException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer chunk = ByteBuffer.allocate(Wanted.LONGEST_PART);
        while (connection.read(chunk) >= 0) {
            all.write(chunk.array(), 0, chunk.position());
            chunk.clear();
            if (all.size() > maxBytes) {
                throw diagnosis.failure(
                        Kind.TOO_LARGE, "it is longer than " + maxBytes + " bytes and was given up; check the path");
            }
        }
        return all.toByteArray();
    }
}
