package org.drainboard.verdict.rules;

import java.util.List;
import java.util.Map;

/** {@code mode tcp}: HAProxy does not see responses, so what users get is not observable from its side. */
final class TcpMode implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        if (scene.http()) {
            return List.of();
        }
        return List.of(Finding.of(
                "tcp-mode", Bearing.BLIND, "mode tcp: the outcome of HTTP requests is not observable", Map.of()));
    }
}
