package org.drainboard.view.backend.chart;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.drainboard.model.BackendId;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;

/** The history of every backend, so that the one just selected already has a past. */
public final class Histories {
    private final Map<BackendId, History> byBackend = new HashMap<>();

    /** Adds what a judgement says; a backend that is gone loses its history. */
    public void add(Judgement latest) {
        for (BackendVerdict backend : latest.backends()) {
            of(backend.id()).add(Sample.of(backend, latest.round().at()));
        }
        byBackend
                .keySet()
                .retainAll(latest.backends().stream().map(BackendVerdict::id).collect(Collectors.toSet()));
    }

    public History of(BackendId backend) {
        return byBackend.computeIfAbsent(backend, _ -> new History());
    }
}
