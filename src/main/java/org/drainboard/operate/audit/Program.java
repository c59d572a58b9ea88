package org.drainboard.operate.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/**
 * The running program that wrote a line. A number of a process is used again; together with its start it is not.
 *
 * @param host its machine's name
 * @param process its number there
 * @param started when it started, or {@link Instant#EPOCH} where the system does not say
 */
public record Program(String host, long process, Instant started) {
    /** This program. */
    static Program here() {
        return Here.PROGRAM;
    }

    /** Whether it is known to have ended: of a program on another machine nobody knows. */
    public boolean hasEnded() {
        if (!host.equals(here().host())) {
            return false;
        }
        Optional<Instant> runs =
                ProcessHandle.of(process).filter(ProcessHandle::isAlive).map(Program::startOf);
        return runs.isEmpty() || !runs.get().equals(started);
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    /** Asked once: a resolver that hangs must not hold up an order. */
    private static final class Here {
        private static final Program PROGRAM =
                new Program(hostName(), ProcessHandle.current().pid(), startOf(ProcessHandle.current()));

        private static String hostName() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                // The message is "name: name: reason": the machine knows its name, the resolver does not.
                String message = String.valueOf(e.getMessage());
                int colon = message.indexOf(':');
                return colon > 0 ? message.substring(0, colon) : "unknown";
            }
        }
    }
}
