package org.drainboard.operate;

import java.util.List;
import org.drainboard.model.verdict.Reality;

/**
 * What the guard lets through only by an override: taking out the last server that may be serving, and making one ready
 * that fails when it is tried.
 */
final class Refusals {
    private Refusals() {}

    static List<Reason> of(Scene scene) {
        return scene.putsIn() ? returning(scene) : leaving(scene);
    }

    private static List<Reason> returning(Scene scene) {
        return scene.proposal()
                .trial()
                .filter(trial -> trial.kind() == TrialResult.Kind.FAILED)
                .map(trial -> List.of(new Reason(
                        "fails-trial",
                        scene.action().server().runtimeName() + " fails when it is tried: " + trial.text())))
                .orElse(List.of());
    }

    private static List<Reason> leaving(Scene scene) {
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
        List<Scene.Side> active = Active.of(inUse);
        if (active.stream().allMatch(other -> other.reality() == Reality.NOT_SERVING)) {
            return List.of(new Reason(
                    "last-really-serving",
                    "no other server of " + backend + " really serves, although HAProxy uses " + Names.of(active) + ": "
                            + name + " may be all that users have. Repair or drain those first"));
        }
        return List.of();
    }
}
