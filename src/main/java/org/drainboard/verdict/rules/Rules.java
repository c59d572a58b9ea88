package org.drainboard.verdict.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All rules. To add one: write its file and its test, and name it here; of equal weight, the first is told first. */
public final class Rules {
    private static final OurRequest OUR_REQUEST = new OurRequest();

    private static final List<Rule> SERVER = List.of(
            new StaleClaim(),
            new SaturatedWithoutProgress(),
            new PinnedWorkers(),
            new PoolRefused(),
            new StatusBlind(),
            new StalledSessions(),
            new LadderRungs(),
            new WebServerRungs(),
            new FailingShare(),
            OUR_REQUEST,
            new NearingCliff(),
            new Headroom(),
            new HalfDead(),
            new AnswersTraffic(),
            new FreeWorkers(),
            new FailedCheck(),
            new Withdrawn(),
            new Zombies(),
            new HiddenByRetries(),
            new DrawsTraffic(),
            new CutBodies(),
            new InFlightGrowth(),
            new Flapping(),
            new CheckTurning(),
            new TcpMode(),
            new PoolUnreadable(),
            new Idle(),
            new QueueUnknown(),
            new WeightZero(),
            new ClientAborts(),
            new CheckCannotSee());

    private static final List<BackendRule> BACKEND =
            List.of(OUR_REQUEST, new MadeByHaproxy(), new FailuresEverywhere());

    private Rules() {}

    /** What the rules find about a server, the weightiest first. */
    public static List<Finding> look(Scene scene) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : SERVER) {
            found.addAll(rule.look(scene));
        }
        found.sort(Comparator.comparing(Finding::bearing));
        return found;
    }

    /** What the rules find about a backend, the weightiest first. */
    public static List<Finding> look(BackendScene scene) {
        List<Finding> found = new ArrayList<>();
        for (BackendRule rule : BACKEND) {
            found.addAll(rule.look(scene));
        }
        found.sort(Comparator.comparing(Finding::bearing));
        return found;
    }
}
