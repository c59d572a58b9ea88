package org.drainboard.view.backend.action;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drainboard.model.change.Action;
import org.drainboard.operate.CapacityLeft;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Permit;
import org.drainboard.operate.Reason;

/** How far an action has come. */
public sealed interface Stage {
    /** Nobody wants anything. */
    record Closed() implements Stage {}

    /** The guard says no. */
    record Refused(Action action, List<Reason> reasons, News change) implements Stage {}

    /** A person is asked. */
    record Asking(Action action, Question question, News change) implements Stage {}

    /** It is on its way, or is being read back. */
    record Sending(Action action, String command) implements Stage {}

    /** How it ended. */
    record Ended(Action action, String command, Ending ending) implements Stage {}

    /** Whether the answer of the guard is still the one that was first shown. */
    enum News {
        NONE,
        /** It has changed, and the person has not said that it was seen. */
        NEW,
        SEEN
    }

    /** What a person must know before saying yes; {@code reasons} is empty when nothing speaks against it. */
    record Question(String command, CapacityLeft left, List<Reason> reasons, Permit permit) {
        static Question of(Decision.NeedsConfirmation asks) {
            return new Question(asks.command(), asks.left(), asks.reasons(), asks.confirmed());
        }

        static Question of(Decision.Granted granted) {
            return new Question(granted.command(), granted.left(), List.of(), granted.permit());
        }

        /** The same question, apart from numbers that move with every reading. */
        boolean sameAs(Question other) {
            return command.equals(other.command)
                    && left.serving() == other.left.serving()
                    && left.inUse() == other.left.inUse()
                    && left.servers() == other.left.servers()
                    && rules(reasons).equals(rules(other.reasons));
        }
    }

    /** The names of the rules that speak. */
    static Set<String> rules(List<Reason> reasons) {
        return reasons.stream().map(Reason::rule).collect(Collectors.toSet());
    }
}
