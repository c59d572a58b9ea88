package org.drainboard.haproxy;

import java.util.Optional;
import org.drainboard.model.inventory.Access;

/** Whether anything at all may be changed in an environment now. */
final class Gate {
    private Gate() {}

    /** Why nothing may be changed, or empty when it may. */
    static Optional<String> objection(String environment, Access access) {
        return switch (access) {
            case READ_ONLY ->
                Optional.of(environment
                        + " is read-only: the inventory says access: read-only; to change servers from here, set it to"
                        + " arm or write");
            case ARM ->
                Optional.of(environment
                        + " is not armed (access: arm): arm it in the window first, it disarms by itself; the command"
                        + " line needs access: write");
            case WRITE -> Optional.empty();
        };
    }
}
