package org.drainboard.verdict.rules;

import java.util.List;
import java.util.Map;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.HealthCheck;

/**
 * Why HAProxy says DOWN. A check that cannot connect, or that got a wrong answer, saw the failure itself: HAProxy's
 * requests would fail as its checks do. A check that timed out above layer 4, or an agent, is weaker: free workers
 * outweigh it. A check that passes again says that the server is on its way up.
 */
final class FailedCheck implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        HealthCheck check = scene.stats().check();
        if (scene.stats().claim() != Claim.DOWN) {
            return List.of();
        }
        String tracked = scene.stats().tracked();
        if (tracked != null && check.status().isEmpty()) {
            return List.of(
                    Finding.of("failed-check", Bearing.NOTE, "it follows " + tracked + ", which is down", Map.of()));
        }
        if (check.status().isEmpty()) {
            return List.of();
        }
        if (check.passed()) {
            String text = "its check passes again (" + check.status() + "): "
                    + scene.stats().status();
            return List.of(Finding.of("failed-check", Bearing.NOTE, text, Map.of()));
        }
        Integer code = check.code();
        String text = "HAProxy's check fails: " + check.status() + (code == null || code == 0 ? "" : " " + code);
        return List.of(
                Finding.of("failed-check", sawItself(check) ? Bearing.NOT_SERVING : Bearing.IMPAIRED, text, Map.of()));
    }

    private static boolean sawItself(HealthCheck check) {
        boolean timedOutAbove = check.status().endsWith("TOUT") && check.depth() != CheckDepth.L4;
        return check.depth() != CheckDepth.AGENT && !timedOutAbove;
    }
}
