package org.drainboard.poll;

import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.RungResult;

/** Whether the answer to a probe shows a target that can bear more of them. */
final class Health {
    private Health() {}

    /** Not asking costs nobody anything. */
    static boolean well(Ladder ladder) {
        return ladder.rungs().stream().noneMatch(RungResult.Failed.class::isInstance);
    }

    /** A wrong status is an answer all the same. */
    static boolean well(RequestResult result) {
        return switch (result) {
            case RequestResult.Answered _, RequestResult.WrongStatus _, RequestResult.NotAsked _ -> true;
            case RequestResult.Failed _ -> false;
        };
    }
}
