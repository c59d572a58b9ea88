package org.drainboard.view.fleet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Disagreement;
import org.drainboard.model.verdict.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * The backend whose evidence is shown for a row: its own, and for a row over several load balancers the worst; of equally
 * bad ones one that says something else than most, then the first by name, so that the evidence does not change under the
 * reader.
 */
public final class Spokesman {
    private Spokesman() {}

    /** That backend, or empty where nothing is selected or what is selected is gone from the judgement. */
    public static Optional<BackendVerdict> of(@Nullable RowKey key, Judgement judgement) {
        return key == null ? Optional.empty() : worstFirst(key, judgement).findFirst();
    }

    /** All backends that a row is about. */
    public static Stream<BackendVerdict> worstFirst(RowKey key, Judgement judgement) {
        List<Disagreement> disputes = judgement.disagreements().stream()
                .filter(each -> key instanceof RowKey.Group(String environment, String backend)
                        && each.concerns(environment, backend))
                .toList();
        return judgement.backends().stream()
                .filter(each -> key.isAbout(each.id()))
                .sorted(Comparator.comparing(BackendVerdict::verdict)
                        .thenComparing(each -> disputes.stream()
                                .noneMatch(dispute ->
                                        dispute.isOdd(each.id().proxy().haproxy())))
                        .thenComparing(each -> each.id().proxy().haproxy()));
    }
}
