package org.drainboard.model.inventory;

import org.drainboard.model.Endpoint;
import org.jspecify.annotations.Nullable;

/** How a HAProxy is reached. What is printed of it holds no secret. */
public sealed interface ProxyAddress {
    /**
     * Its runtime socket, which reads and changes; for a change it must be at level admin.
     *
     * @param process for a master socket, which worker ({@code @N}); null for a process's own socket
     */
    record Socket(Endpoint socket, @Nullable Integer process) implements ProxyAddress {
        @Override
        public String toString() {
            return socket + (process == null ? "" : " @" + process);
        }
    }

    /**
     * Its stats page, which can only be read.
     *
     * @param login null where the page asks for none
     */
    record StatsPage(WebAddress page, @Nullable Login login) implements ProxyAddress {
        @Override
        public String toString() {
            return page.toString();
        }
    }
}
