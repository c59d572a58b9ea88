package org.drainboard.poll;

import org.drainboard.model.Failure;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;

/** Whether the answer to a probe shows a target that can bear more of them. */
final class Health {
    private Health() {}

    /** Where only the connection was asked for, the pool is full: each connection takes a place in its backlog. */
    static boolean well(Ladder ladder) {
        return ladder.rungs().stream().noneMatch(rung -> switch (rung) {
            case RungResult.Passed _ -> false;
            case RungResult.Failed _ -> true;
            case RungResult.NotAsked notAsked -> notAsked.rung() == Rung.HANDSHAKE;
        });
    }

    /** A wrong status is an answer all the same, and not asking costs nobody anything. */
    static boolean well(RequestResult result) {
        return switch (result) {
            case RequestResult.Answered _, RequestResult.NotAsked _ -> true;
            case RequestResult.Failed failed -> failed.failure().kind() == Failure.Kind.REJECTED;
        };
    }
}
