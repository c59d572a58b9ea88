package org.drainboard.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.Scope;
import org.drainboard.model.verdict.Verdict;

/** What a person should know before the action is carried out, the weightiest first. */
final class Doubts {
    /** Below half of the capacity the others carry more than double. */
    private static final double ENOUGH = 0.5;

    private final Scene scene;
    private final String name;
    private final List<Reason> found = new ArrayList<>();

    private Doubts(Scene scene) {
        this.scene = scene;
        this.name = scene.action().server().runtimeName();
    }

    static List<Reason> of(Scene scene, CapacityLeft left) {
        Doubts doubts = new Doubts(scene);
        if (scene.takesOut()) {
            doubts.leaving(left);
        }
        if (scene.orders(ServerState.READY)) {
            doubts.returning();
        }
        doubts.always();
        return doubts.found;
    }

    private void leaving(CapacityLeft left) {
        List<Scene.Side> others = scene.othersInUse();
        if (left.serving() == 0) {
            add(
                    "no-other-serves",
                    others.isEmpty()
                            ? "no other server is in use: every request will get 503 at once"
                            : "no other server is seen to serve: " + Names.of(others)
                                    + (others.size() == 1 ? " is" : " are") + " in use all the same");
        }
        BackendVerdict backend = scene.backend();
        if (backend != null && backend.scope() == Scope.SHARED) {
            add("shared-cause", "the cause is shared by all servers: taking one out moves its load to the others");
        }
        about(
                others,
                other -> other.is(Verdict.FALSE_HEALTHY),
                "others-false-healthy",
                "HAProxy believes in ",
                ", but requests there fail or stall");
        about(others, other -> other.is(Verdict.AT_RISK), "others-at-risk", "nearly at the limit: ", "");
        about(
                others,
                other -> other.reality() == Reality.UNKNOWN,
                "others-unknown",
                "nobody can tell what requests get from ",
                "");
        if (left.share().value() < ENOUGH) {
            add("little-capacity", left.text());
        }
        if (!others.isEmpty() && others.stream().allMatch(other -> other.stats().backup())) {
            add("only-backups", "only backup servers stay: " + Names.of(others));
        }
        Counters counters = scene.server().stats().counters();
        long persistent = counters.sessions() - counters.balanced() - counters.retries();
        if (scene.orders(ServerState.DRAIN) && persistent > 0) {
            add(
                    "sticky-clients",
                    persistent + " of " + counters.sessions() + " sessions came by persistence (a cookie), and such"
                            + " clients still arrive in drain; maint moves them");
        }
    }

    private void returning() {
        if (scene.server().reality() == Reality.NOT_SERVING) {
            String why = scene.server().verdict() == null
                    ? ""
                    : ": " + scene.server().verdict().sentence();
            add("not-serving", name + " does not serve by our own evidence" + why);
        }
        String tracked = scene.server().stats().tracked();
        if (tracked != null) {
            add(
                    "follows-another",
                    name + " follows " + tracked + ": ready here has no effect while " + tracked
                            + " is out; make that one ready");
        } else if (scene.server().stats().admin().flags().contains(AdminFlag.RESOLUTION_MAINT)) {
            add("not-resolved", name + " is out because its name does not resolve; ready does not change that");
        }
    }

    private void always() {
        if (scene.server().stats().admin().ordered() == scene.action().state()) {
            add("already", name + " is in " + scene.action().state().word() + " already, as far as orders go");
        }
        if (!scene.followers().isEmpty()) {
            add("followed", "the same happens to " + Names.join(scene.followers()) + ", which track it");
        }
        if (scene.server().stats().backup()) {
            add("is-backup", name + " is a backup server");
        }
        if (scene.server().stats().status().endsWith("(agent)")) {
            add("agent-orders", "an agent sets the state of " + name + " and will set it again at its next report");
        }
        if (!scene.fresh()) {
            add(
                    "stale",
                    "the latest attempt to read HAProxy failed; what you see is "
                            + scene.age().toSeconds() + " s old");
        }
    }

    private void about(List<Scene.Side> others, Predicate<Scene.Side> which, String rule, String before, String after) {
        List<Scene.Side> concerned = others.stream().filter(which).toList();
        if (!concerned.isEmpty()) {
            add(rule, before + Names.of(concerned) + after);
        }
    }

    private void add(String rule, String text) {
        found.add(new Reason(rule, text));
    }
}
