package org.drainboard.doctor;

import java.util.List;
import java.util.Optional;
import org.drainboard.model.Spans;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;

/** What the rungs of a pool's ladder tell. */
final class LadderRemarks {
    private LadderRemarks() {}

    static List<Remark> of(PoolTarget pool, Ladder ladder) {
        if (pool.listen() == null) {
            return List.of(Remark.note(
                    "the inventory does not say where the pool takes requests, so connect, handshake and ping cannot be"
                            + " asked, and it is joined with no server by its address",
                    """
                    in the inventory, the same as `listen =` in the pool's file, with a host or unix: before it:
                        listen: 127.0.0.1:9000"""));
        }
        return ladder.rungs().stream()
                .map(rung -> of(pool, rung))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Remark> of(PoolTarget pool, RungResult result) {
        return switch (result) {
            case RungResult.Passed(Rung rung, var took, var _) ->
                Optional.of(Remark.good(words(rung) + " in " + Spans.fine(took)));
            case RungResult.Failed(Rung rung, var failure, var _) ->
                Optional.of(Remark.bad(
                        failure.message(),
                        rung == Rung.CONNECT && pool.listen() != null ? Remedy.of(failure, pool.listen()) : ""));
            case RungResult.NotAsked(Rung rung, String _)
            when rung == Rung.PING && pool.ping() == null ->
                Optional.of(Remark.note(
                        "the inventory gives no ping: for this pool, so that rung of the ladder is missing", """
                        in the pool's file, then reload PHP-FPM:
                            ping.path = /ping
                        and in the inventory:
                            ping: /ping"""));
            case RungResult.NotAsked _ -> Optional.empty();
        };
    }

    private static String words(Rung rung) {
        return switch (rung) {
            case CONNECT -> "connects";
            case HANDSHAKE -> "FastCGI handshake";
            case PING -> "ping";
            case STATUS -> "status page where the requests go";
            case WEB_SERVER, REQUEST -> throw new IllegalStateException("no rung of a pool's own: " + rung);
        };
    }
}
