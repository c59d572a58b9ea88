package org.drainboard.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
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
        if (scene.putsIn() || scene.orders(ServerState.READY)) {
            doubts.returning();
        }
        doubts.demand();
        doubts.change();
        doubts.always();
        doubts.moved();
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
        scene.proposal()
                .trial()
                .filter(trial -> trial.kind() == TrialResult.Kind.UNTRIED)
                .ifPresent(trial -> add("untried", name + " was not tried: " + trial.text()));
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

    private void demand() {
        Demand demand = Demand.of(scene);
        if (demand.exceeds()) {
            add("not-enough-workers", demand.text());
        }
    }

    private void change() {
        switch (scene.action().change()) {
            case Change.State _ -> {}
            case Change.SetWeight(Weight weight) -> weight(weight);
            case Change.ShutdownSessions _ ->
                add(
                        "cuts-users",
                        "it cuts " + scene.server().stats().load().sessions()
                                + " requests that run: their users get an error, and what PHP does for them goes on");
            case Change.HealthCheck(boolean enable) -> {
                if (!enable) {
                    add(
                            "check-off",
                            scene.putsIn()
                                    ? "without its health check HAProxy takes " + name
                                            + " for usable, although the check finds it down"
                                    : "without its health check HAProxy will not see when " + name + " fails");
                }
            }
            case Change.AgentCheck(boolean enable) -> {
                if (!enable) {
                    add("agent-off", "what the agent of " + name + " said last stays in force until it is turned on");
                }
            }
        }
    }

    private void weight(Weight weight) {
        int after = weight.of(scene.initialWeight());
        if (after == 0 && scene.takesOut()) {
            add(
                    "weight-zero",
                    "weight 0 takes " + name
                            + " out of balanced traffic while HAProxy goes on to call it UP; drain says"
                            + " what is meant");
        }
        if (weight instanceof Weight.Percent(int share) && share > 0 && after == 0) {
            add("weight-too-small", share + " % of a weight of " + scene.initialWeight() + " is 0");
        }
    }

    /** What became different between what the person saw and now. */
    private void moved() {
        scene.proposal().drawn().ifPresent(drawn -> {
            Standing now = scene.server().stats().standing();
            if (drawn.pid() != scene.pid()) {
                add("reloaded-since", "HAProxy was reloaded since you looked: orders may be lost");
            } else if (!drawn.standing().equals(now)) {
                add(
                        "changed-since",
                        name + " has changed since you looked: it was " + Words.of(drawn.standing()) + ", now it is "
                                + Words.of(now));
            }
        });
        History.ForeignChange foreign = scene.foreign();
        if (foreign != null) {
            add("changed-by-others", "somebody else changed " + name + " lately: " + foreign.words());
        }
    }

    private void always() {
        if (scene.already()) {
            add(
                    "already",
                    scene.action().change() instanceof Change.ShutdownSessions
                            ? name + " has no session to cut"
                            : name + " is in " + scene.action().change().words() + " already, as far as orders go");
        }
        if (!scene.followers().isEmpty() && scene.action().change() instanceof Change.State) {
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
