package org.drainboard.doctor;

import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;

/** Commands that find what a failure's own message cannot know. */
final class Remedy {
    private Remedy() {}

    static String of(Failure failure, Endpoint endpoint) {
        return switch (failure.kind()) {
            case NOT_FOUND ->
                endpoint instanceof Endpoint.Tcp
                        ? ""
                        : "to find it: grep -rE 'stats socket|^listen' /etc/haproxy /etc/php*";
            case PERMISSION_DENIED -> "`ls -l` shows its group; to join it: usermod -aG GROUP USER, and log in again";
            case REFUSED,
                    NOT_A_SOCKET,
                    CONNECT_TIMED_OUT,
                    TIMED_OUT,
                    CLOSED,
                    TOO_LARGE,
                    MALFORMED,
                    REJECTED,
                    UNREACHED,
                    INTERRUPTED,
                    IO -> "";
        };
    }
}
