package org.drainboard.verdict;

import java.util.List;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.Scope;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Traffic;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.model.verdict.WorkerUse;
import org.drainboard.verdict.rules.Phrase;
import org.drainboard.verdict.rules.StuckIn;
import org.jspecify.annotations.Nullable;

/** The one sentence on a backend, to be read aloud. */
final class BackendSentence {
    private BackendSentence() {}

    /**
     * @param decisive the servers that decided the verdict, the worst first
     * @param overall what shows only for the backend as a whole, where that decided; else empty
     */
    static String of(
            Verdict verdict,
            Capacity capacity,
            List<Judged> all,
            List<Judged> decisive,
            @Nullable Scope scope,
            @Nullable Traffic traffic,
            @Nullable WorkerUse workers,
            String overall) {
        if (all.isEmpty()) {
            return "it has no servers";
        }
        int counted = capacity.counted().size();
        if (counted == 0) {
            String what = verdict == Verdict.CANNOT_TELL ? name(all.getFirst()) : "users get 503";
            return (all.size() == 1 ? "its only server is" : "all of its " + all.size() + " servers are")
                    + " in drain or maint: " + what;
        }
        if (!overall.isEmpty()) {
            return "HAProxy claims " + capacity.claimedServing() + " of " + counted + ", but " + overall
                    + shared(scope);
        }
        String head = "HAProxy claims " + capacity.claimedServing() + " of " + counted + ", real " + capacity.serving()
                + " of " + counted + unknown(capacity) + ": ";
        String why = switch (verdict) {
            case FALSE_HEALTHY, AT_RISK -> failing(decisive, workers);
            case FALSE_DOWN, CANNOT_TELL -> decisive.isEmpty() ? "" : name(decisive.getFirst());
            case HONEST -> served(decisive, traffic, workers);
        };
        return head + why + shared(scope);
    }

    private static String shared(@Nullable Scope scope) {
        return scope == Scope.SHARED ? "; shared cause: draining moves the load" : "";
    }

    private static String unknown(Capacity capacity) {
        long unknown = capacity.counted().stream()
                .filter(each -> each.row().claimedServing() && each.verdict().reality() == Reality.UNKNOWN)
                .count();
        return unknown == 0 ? "" : ", " + unknown + " unknown";
    }

    private static String failing(List<Judged> decisive, @Nullable WorkerUse workers) {
        if (decisive.size() < 2 || workers == null || workers.stuck() == 0 || workers.stuck() < workers.total()) {
            String more = decisive.size() > 1 ? " (and " + (decisive.size() - 1) + " more)" : "";
            return decisive.isEmpty() ? "" : name(decisive.getFirst()) + more;
        }
        Long queue = workers.listenQueue();
        return workers.stuck() + " of " + workers.total() + " workers stuck"
                + StuckIn.words(workers.oldest(), workers.groups())
                + (queue == null ? "" : "; queue " + queue);
    }

    private static String served(List<Judged> decisive, @Nullable Traffic traffic, @Nullable WorkerUse workers) {
        if (traffic != null && traffic.completed() > 0) {
            return traffic.succeeded() + " of " + Phrase.count(traffic.completed(), "request") + " answered in "
                    + Phrase.seconds(traffic.window())
                    + (workers == null ? "" : "; " + workers.idle() + " of " + workers.total() + " workers free");
        }
        return decisive.isEmpty() ? "" : name(decisive.getFirst());
    }

    private static String name(Judged judged) {
        ServerVerdict verdict = judged.verdict();
        return verdict.id().server() + ": " + verdict.sentence();
    }
}
