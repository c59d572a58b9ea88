package org.drainboard.view.backend.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drainboard.model.Plain;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Evidence;
import org.drainboard.model.verdict.Says;
import org.drainboard.model.verdict.ServerVerdict;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules found, in the order in which it matters: first what contradicts the claim, then what cannot be told,
 * then what supports it. A backend's own findings are few, so those on its servers stand with them.
 */
final class Findings {
    /** More than anybody reads; the rest is found at each server. */
    private static final int MOST = 24;

    private static final int MOST_NAMES = 3;
    private static final int LONGEST_NAME = 32;

    private Findings() {}

    /** @param server the one server to look at, or null for the whole backend */
    static List<EvidenceText> of(BackendVerdict backend, @Nullable ServerVerdict server) {
        List<EvidenceText> texts = (server == null
                        ? Stream.concat(backend.evidence().stream().map(EvidenceText::of), ofServers(backend))
                        : server.evidence().stream().map(EvidenceText::of))
                .sorted(Comparator.comparingInt(text -> weight(text.says())))
                .toList();
        if (texts.size() <= MOST) {
            return texts;
        }
        List<EvidenceText> shown = new ArrayList<>(texts.subList(0, MOST));
        shown.add(EvidenceText.more(texts.size() - MOST));
        return shown;
    }

    /** The same thing said of several servers is written once. */
    private static Stream<EvidenceText> ofServers(BackendVerdict backend) {
        Map<Evidence, List<String>> servers = new LinkedHashMap<>();
        backend.servers()
                .forEach(server -> server.evidence()
                        .forEach(evidence -> servers.computeIfAbsent(evidence, _ -> new ArrayList<>())
                                .add(shortened(Plain.line(server.id().server())))));
        return servers.entrySet().stream()
                .map(each -> EvidenceText.of(each.getKey()).on(Plain.few(each.getValue(), MOST_NAMES)));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private static int weight(Says says) {
        return switch (says) {
            case CONTRADICTS -> 0;
            case CANNOT_TELL -> 1;
            case SUPPORTS -> 2;
        };
    }
}
