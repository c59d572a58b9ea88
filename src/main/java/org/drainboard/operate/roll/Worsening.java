package org.drainboard.operate.roll;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.drainboard.model.BackendId;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;

/**
 * Whether a fleet is worse off than it was: a backend of the environment became AT RISK, FALSE DOWN or FALSE HEALTHY that
 * was better before. It counts when two judgements in a row say so. Not thread-safe.
 */
final class Worsening {
    private static final int TWICE = 2;

    private final String environment;
    private final Map<BackendId, Integer> best = new HashMap<>();
    private final Map<BackendId, Integer> worse = new HashMap<>();

    Worsening(String environment) {
        this.environment = environment;
    }

    /** Takes things as they are from now on. */
    void accept() {
        best.clear();
        worse.clear();
    }

    /** Takes a judgement; says what got worse, if so. */
    Optional<String> note(Judgement judgement) {
        Optional<String> found = Optional.empty();
        for (BackendVerdict backend : judgement.backends()) {
            if (backend.id().proxy().environment().equals(environment)) {
                int now = harm(backend.verdict());
                int before = best.merge(backend.id(), now, Math::min);
                int times = now > before ? worse.merge(backend.id(), 1, Integer::sum) : 0;
                if (times == 0) {
                    worse.remove(backend.id());
                } else if (times >= TWICE && found.isEmpty()) {
                    found = Optional.of(
                            backend.id() + " (" + backend.id().proxy().haproxy() + ") is "
                                    + backend.verdict().words() + " now: " + backend.sentence());
                }
            }
        }
        return found;
    }

    /** What cannot be told is no harm that was seen: an idle backend comes and goes there. */
    private static int harm(Verdict verdict) {
        return switch (verdict) {
            case HONEST, CANNOT_TELL -> 0;
            case AT_RISK -> 1;
            case FALSE_DOWN -> 2;
            case FALSE_HEALTHY -> 3;
        };
    }
}
