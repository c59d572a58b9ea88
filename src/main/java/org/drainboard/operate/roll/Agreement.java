package org.drainboard.operate.roll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drainboard.model.ServerId;
import org.drainboard.operate.Reason;

/**
 * What a person has agreed to, server by server: who has seen that one leaves little has not seen how little the next
 * leaves, nor what became of the others since.
 *
 * @param rules of the guard that are settled by the plan itself, on every server
 * @param given what was shown and agreed to
 */
public record Agreement(Set<String> rules, List<Given> given) {
    /** To nothing. */
    public static final Agreement NONE = new Agreement(Set.of(), List.of());

    /** One reason that was agreed to, for one server. */
    public record Given(ServerId server, Reason reason) {}

    public Agreement {
        rules = Set.copyOf(rules);
        given = List.copyOf(given);
    }

    /** By the plan itself, whatever the guard's words for it are. */
    public static Agreement by(String rule) {
        return new Agreement(Set.of(rule), List.of());
    }

    /** The same, and to these reasons for that server. */
    public Agreement to(ServerId server, List<Reason> reasons) {
        return and(new Agreement(
                Set.of(),
                reasons.stream().map(reason -> new Given(server, reason)).toList()));
    }

    public Agreement and(Agreement more) {
        Set<String> all = new HashSet<>(rules);
        all.addAll(more.rules);
        List<Given> both = new ArrayList<>(given);
        both.addAll(more.given);
        return new Agreement(all, both);
    }

    /** Which of these nobody has agreed to for that server; numbers that move on are no news. */
    public List<Reason> news(ServerId server, List<Reason> reasons) {
        return reasons.stream().filter(reason -> !covers(server, reason)).toList();
    }

    /** Whether all that the other was given to is agreed to here. */
    public boolean covers(Agreement other) {
        return other.given.stream().allMatch(each -> covers(each.server(), each.reason()));
    }

    private boolean covers(ServerId server, Reason reason) {
        return rules.contains(reason.rule())
                || given.stream()
                        .anyMatch(each ->
                                each.server().equals(server) && each.reason().saysTheSameAs(reason));
    }
}
