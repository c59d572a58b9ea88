package org.drainboard.verdict.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drainboard.model.Failure;

/**
 * A pool behind the server whose page cannot be read for a reason that says nothing of its workers: our permissions, a
 * wrong page, an answer that breaks off; or that was not asked yet. Timeouts and refusals are evidence of their own.
 */
final class PoolUnreadable implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        List<Finding> found = new ArrayList<>();
        for (PoolScene pool : scene.pools()) {
            Failure problem = pool.problem();
            String name = "pool " + pool.id().pool();
            if (problem == null && pool.occupancy() == null) {
                found.add(Finding.of("pool-unreadable", Bearing.BLIND, name + " was not read yet", Map.of()));
            } else if (problem != null && saysNothing(problem)) {
                String text = name + " cannot be read: " + problem.message();
                found.add(Finding.of("pool-unreadable", Bearing.BLIND, text, Map.of()));
            }
        }
        return found;
    }

    private static boolean saysNothing(Failure problem) {
        return switch (problem.kind()) {
            case TIMED_OUT, CONNECT_TIMED_OUT, REFUSED -> false;
            case NOT_FOUND,
                    NOT_A_SOCKET,
                    PERMISSION_DENIED,
                    CLOSED,
                    TOO_LARGE,
                    MALFORMED,
                    REJECTED,
                    UNREACHED,
                    INTERRUPTED,
                    IO -> true;
        };
    }
}
