package org.drainboard.scorecard.real;

import java.util.Set;
import org.drainboard.model.verdict.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One incident, or none, to be played on the lab.
 *
 * @param about in a sentence
 * @param users where they go, and how many
 * @param bad the servers that fail users meanwhile; empty for a healthy scenario
 * @param stall whether users wait before they see a failure, so that time counts from the fault itself
 */
record RealScenario(String name, String about, Users users, Set<String> bad, boolean stall, Fault fault) {
    /** The users' steady traffic. */
    record Users(String backend, String page, double perSecond) {}

    RealScenario {
        bad = Set.copyOf(bad);
    }

    static RealScenario healthy(String name, String about, Fault fault) {
        return new RealScenario(name, about, new Users("app_fcgi", "deep.php", 8), Set.of(), false, fault);
    }

    static RealScenario failing(String name, String about, Set<String> bad, Fault fault) {
        return new RealScenario(name, about, new Users("app_fcgi", "deep.php", 8), bad, false, fault);
    }

    static RealScenario stalling(String name, String about, Set<String> bad, Fault fault) {
        return new RealScenario(name, about, new Users("app_fcgi", "deep.php", 8), bad, true, fault);
    }

    RealScenario with(String backend, String page, double perSecond) {
        return new RealScenario(name, about, new Users(backend, page, perSecond), bad, stall, fault);
    }

    /** Of two servers. */
    @Nullable Scope scope() {
        return switch (bad.size()) {
            case 0 -> null;
            case 1 -> Scope.SERVER;
            default -> Scope.SHARED;
        };
    }
}
