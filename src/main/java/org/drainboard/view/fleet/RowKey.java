package org.drainboard.view.fleet;

import org.drainboard.model.BackendId;
import org.drainboard.model.ServerId;

/** What a row is about; it stays the same row while its numbers change. */
public sealed interface RowKey {
    /** The backend that the row belongs to. */
    BackendId backend();

    record Backend(BackendId backend) implements RowKey {}

    record Server(ServerId id) implements RowKey {
        @Override
        public BackendId backend() {
            return id.backend();
        }
    }
}
