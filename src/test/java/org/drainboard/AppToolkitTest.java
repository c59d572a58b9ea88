package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

final class AppToolkitTest {
    @Test
    void oneKnownWarningIsKeptBackAndNoOther() {
        Filter filter = Objects.requireNonNull(AppToolkit.quieten().getFilter());
        assertThat(filter.isLoggable(new LogRecord(
                        Level.WARNING,
                        "Unsupported JavaFX configuration: classes were loaded from 'unnamed module @1b2c'")))
                .isFalse();
        assertThat(filter.isLoggable(new LogRecord(Level.WARNING, "Exception in Application start method")))
                .isTrue();
    }
}
