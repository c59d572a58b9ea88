package org.drainboard.operate;

import java.util.List;
import java.util.Set;
import org.drainboard.haproxy.ServerChange;
import org.drainboard.model.ServerId;

/** The one way past the guard's refusal. Only {@link Guard} makes it. */
public final class TypedOverride {
    private static final int LEAST_REASON = 3;

    private final Proposal proposal;
    private final ServerChange order;
    private final Set<ServerId> together;
    private final List<Reason> refusals;
    private final List<Reason> doubts;

    TypedOverride(
            Proposal proposal, ServerChange order, Set<ServerId> together, List<Reason> refusals, List<Reason> doubts) {
        this.proposal = proposal;
        this.order = order;
        this.together = together;
        this.refusals = refusals;
        this.doubts = doubts;
    }

    /** What comes of trying: leave, or what is still wrong. */
    public sealed interface Answer {
        record Given(Permit permit) implements Answer {}

        record Wanting(String what) implements Answer {}
    }

    /** What must be typed: the server's own name, without its backend. */
    public String name() {
        return proposal.action().server().server();
    }

    /**
     * Leave, if the name is right and a reason is given.
     *
     * @param typed the server's name, letter by letter
     * @param reason goes into the audit log
     */
    public Answer accept(String typed, String reason) {
        if (!typed.equals(name())) {
            return new Answer.Wanting("type the server's name, " + name() + ", to override");
        }
        if (reason.strip().length() < LEAST_REASON) {
            return new Answer.Wanting("say why, in " + LEAST_REASON + " letters or more; it goes into the audit log");
        }
        return new Answer.Given(new Permit(proposal.because(reason.strip()), order, together, doubts, refusals));
    }
}
