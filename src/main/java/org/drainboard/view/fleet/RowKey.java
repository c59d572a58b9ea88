package org.drainboard.view.fleet;

import org.drainboard.model.BackendId;
import org.drainboard.model.ServerId;

/** What a row is about; it stays the same row while its numbers change. */
public sealed interface RowKey {
    /** Whether the row shows that backend, or a part of it. */
    boolean isAbout(BackendId backend);

    /** A backend over all load balancers of an environment that have it. */
    record Group(String environment, String backend) implements RowKey {
        static Group over(BackendId backend) {
            return new Group(backend.proxy().environment(), backend.backend());
        }

        @Override
        public boolean isAbout(BackendId other) {
            return environment.equals(other.proxy().environment()) && backend.equals(other.backend());
        }
    }

    record Backend(BackendId backend) implements RowKey {
        @Override
        public boolean isAbout(BackendId other) {
            return backend.equals(other);
        }
    }

    record Server(ServerId id) implements RowKey {
        @Override
        public boolean isAbout(BackendId other) {
            return id.backend().equals(other);
        }
    }
}
