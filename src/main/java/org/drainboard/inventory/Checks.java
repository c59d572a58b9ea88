package org.drainboard.inventory;

import java.time.Duration;
import java.util.Locale;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.inventory.RequestCheck.Via;
import org.jspecify.annotations.Nullable;

/** The form of an entry of {@code checks}. */
final class Checks {
    static final MapOf<RequestCheck> CHECK =
            new MapOf<>("check", "a check with `backend`, `via` and `path`", Checks::build);

    private static final Text<Via> VIA =
            Words.oneOf(Via.values(), via -> via.name().toLowerCase(Locale.ROOT));
    private static final Text<Duration> TIMEOUT = Durations.between(Duration.ofMillis(100), Duration.ofMinutes(1));
    private static final Text<Duration> EVERY = Durations.between(Duration.ofMillis(100), Duration.ofMinutes(60));

    private Checks() {}

    private static @Nullable RequestCheck build(Fields fields) {
        String backend = fields.need("backend", Words.NAME_OF_ITS_OWN);
        Via via = fields.need("via", VIA);
        String script = fields.maybe("script", Words.SCRIPT);
        String path = fields.need("path", Words.URL_PATH);
        String host = fields.maybe("host", Addresses.HOST);
        int expect = fields.orElse("expect", new WholeNumber(100, 599), 200);
        Duration timeout = fields.orElse("timeout", TIMEOUT, Duration.ofSeconds(2));
        Duration every = fields.orElse("every", EVERY, Duration.ofSeconds(5));
        if (via != null) {
            holdTogether(fields, via);
        }
        return backend == null || via == null || path == null
                ? null
                : new RequestCheck(backend, via, script, path, host, expect, timeout, every);
    }

    private static void holdTogether(Fields fields, Via via) {
        switch (via) {
            case FCGI -> {
                if (!fields.has("script")) {
                    fields.refuse("via", "a check via fcgi lacks `script`; expected " + Words.SCRIPT.expected());
                }
            }
            case HTTP -> refuseScript(fields, "http");
            case FRONTEND -> {
                refuseScript(fields, "frontend");
                if (!fields.has("host")) {
                    fields.refuse(
                            "via",
                            "a check via frontend lacks `host`, where to connect; expected "
                                    + Addresses.HOST.expected());
                }
            }
        }
    }

    private static void refuseScript(Fields fields, String via) {
        if (fields.has("script")) {
            fields.refuse("script", "a check via " + via + " has no use for `script`; remove it, or write `via: fcgi`");
        }
    }
}
