package org.drainboard.operate;

import java.util.List;
import org.drainboard.model.verdict.Reality;

/** What the guard never lets through: taking out the last server that may be serving. */
final class Refusals {
    private Refusals() {}

    static List<Reason> of(Scene scene) {
        // A server that is known not to serve takes nothing away; that case is asked about instead.
        if (!scene.takesOut() || scene.server().reality() == Reality.NOT_SERVING) {
            return List.of();
        }
        List<Scene.Side> inUse = scene.othersInUse();
        String name = scene.action().server().runtimeName();
        String backend = scene.action().server().backend().backend();
        if (inUse.isEmpty()) {
            return List.of(new Reason(
                    "last-serving",
                    name + " is the only server of " + backend + " in use: without it every request gets 503 at once."
                            + " Make another server ready first"));
        }
        if (!scene.emptied().isEmpty()) {
            return List.of(new Reason(
                    "last-serving-elsewhere",
                    "the servers that follow " + name + " would go with it, and they are all that "
                            + Names.join(scene.emptied())
                            + " has in use: without them every request there gets 503 at once. Make another server"
                            + " ready there first"));
        }
        if (inUse.stream().allMatch(other -> other.reality() == Reality.NOT_SERVING)) {
            return List.of(new Reason(
                    "last-really-serving",
                    "no other server of " + backend + " really serves, although HAProxy uses " + Names.of(inUse) + ": "
                            + name + " may be all that users have. Repair or drain those first"));
        }
        return List.of();
    }
}
