package org.drainboard.operate;

import java.util.List;

/** What the guard says against an action now and did not say when a person agreed to it. */
final class News {
    private News() {}

    static List<Reason> since(Permit permit, Decision now) {
        return switch (now) {
            case Decision.Refused no -> no.reasons();
            case Decision.NeedsTrial _ ->
                List.of(new Reason(
                        "trial-too-old", "the server was tried too long ago; open the question again to try it again"));
            case Decision.NeedsOverride no -> {
                List<Reason> refusals = unknown(no.refusals(), permit.overridden());
                yield refusals.isEmpty() ? unknown(no.doubts(), permit.accepted()) : refusals;
            }
            case Decision.NeedsConfirmation asks -> unknown(asks.reasons(), permit.accepted());
            case Decision.Granted _ -> List.of();
        };
    }

    private static List<Reason> unknown(List<Reason> reasons, List<Reason> known) {
        return reasons.stream()
                .filter(reason -> known.stream().noneMatch(reason::saysTheSameAs))
                .toList();
    }
}
