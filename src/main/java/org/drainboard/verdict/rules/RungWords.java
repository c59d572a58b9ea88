package org.drainboard.verdict.rules;

import java.util.Locale;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;

/** How the sentences name the rungs of a ladder. */
final class RungWords {
    private RungWords() {}

    static String of(Rung rung) {
        return switch (rung) {
            case CONNECT -> "connect";
            case WEB_SERVER -> "the web server";
            case HANDSHAKE -> "the FastCGI handshake";
            case PING -> "ping";
            case STATUS -> "the status page";
            case REQUEST -> "a real request";
        };
    }

    static String took(RungResult.Passed passed) {
        return String.format(Locale.ROOT, "%.1f ms", passed.took().toNanos() / 1e6);
    }
}
