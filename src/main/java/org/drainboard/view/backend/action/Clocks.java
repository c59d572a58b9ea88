package org.drainboard.view.backend.action;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time of day, as the bar's clock shows it. */
final class Clocks {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private Clocks() {}

    static String time(Instant at) {
        return FORM.format(at);
    }
}
