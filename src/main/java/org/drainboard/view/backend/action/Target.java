package org.drainboard.view.backend.action;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.operate.CapacityLeft;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Guard;
import org.drainboard.operate.Permit;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.Reason;

/** One server of an order, and what the guard says to it. */
record Target(Proposal proposal, Decision decision) {
    Action action() {
        return proposal.action();
    }

    ServerId server() {
        return action().server();
    }

    String command() {
        return Guard.command(action());
    }

    /** Whether a plain yes is enough. */
    boolean goes() {
        return permit().isPresent();
    }

    boolean untried() {
        return decision instanceof Decision.NeedsTrial;
    }

    Optional<Permit> permit() {
        return switch (decision) {
            case Decision.Granted granted -> Optional.of(granted.permit());
            case Decision.NeedsConfirmation asks -> Optional.of(asks.confirmed());
            case Decision.Refused _, Decision.NeedsTrial _, Decision.NeedsOverride _ -> Optional.empty();
        };
    }

    Optional<CapacityLeft> left() {
        return switch (decision) {
            case Decision.Granted granted -> Optional.of(granted.left());
            case Decision.NeedsConfirmation asks -> Optional.of(asks.left());
            case Decision.NeedsOverride no -> Optional.of(no.left());
            case Decision.Refused _, Decision.NeedsTrial _ -> Optional.empty();
        };
    }

    /** Why the guard says no. */
    List<Reason> refusals() {
        return switch (decision) {
            case Decision.Refused no -> no.reasons();
            case Decision.NeedsOverride no -> no.refusals();
            case Decision.NeedsTrial trial -> List.of(new Reason("untried", trial.text()));
            case Decision.NeedsConfirmation _, Decision.Granted _ -> List.of();
        };
    }

    /** What a person should know besides. */
    List<Reason> doubts() {
        return switch (decision) {
            case Decision.NeedsConfirmation asks -> asks.reasons();
            case Decision.NeedsOverride no -> no.doubts();
            case Decision.Refused _, Decision.NeedsTrial _, Decision.Granted _ -> List.of();
        };
    }

    /** The same answer, apart from numbers that move with every reading. */
    boolean sameAs(Target other) {
        return server().equals(other.server())
                && decision.getClass() == other.decision.getClass()
                && rules().equals(other.rules())
                && left().map(Target::counts).equals(other.left().map(Target::counts));
    }

    private Set<String> rules() {
        return Stream.concat(refusals().stream(), doubts().stream())
                .map(Reason::rule)
                .collect(Collectors.toSet());
    }

    private static List<Integer> counts(CapacityLeft left) {
        return List.of(left.serving(), left.inUse(), left.servers());
    }
}
