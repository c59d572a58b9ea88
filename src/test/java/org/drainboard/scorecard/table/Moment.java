package org.drainboard.scorecard.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Evidence;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.scorecard.Sight;
import org.jspecify.annotations.Nullable;

/**
 * One second of a replayed run, in words.
 *
 * @param at in true time
 * @param line all at a glance
 * @param said by server, and for the backend, what is not honest
 */
record Moment(Instant at, String line, SequencedMap<String, Said> said) {
    /**
     * A verdict and why.
     *
     * @param news the verdict and the rule that decided, which change less often than their numbers
     * @param sentence with the numbers
     * @param evidence what every rule found
     */
    record Said(String news, String sentence, List<String> evidence) {}

    static Moment of(Sight sight, @Nullable BackendVerdict verdict) {
        SequencedMap<String, Said> said = new TreeMap<>();
        if (verdict != null) {
            for (ServerVerdict server : verdict.servers()) {
                if (server.verdict() != Verdict.HONEST) {
                    said.put(server.id().server(), said(server.verdict(), server.sentence(), server.evidence()));
                }
            }
            if (verdict.verdict() != Verdict.HONEST) {
                said.put("BACKEND", said(verdict.verdict(), verdict.sentence(), verdict.evidence()));
            }
        }
        return new Moment(sight.at(), Glance.of(sight, verdict), said);
    }

    private static Said said(Verdict verdict, String sentence, List<Evidence> found) {
        String rule = found.isEmpty() ? "" : " [" + found.getFirst().rule() + "]";
        List<String> evidence = new ArrayList<>();
        for (Evidence each : found) {
            String says = each.says().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            evidence.add(says + " [" + each.rule() + "] " + each.text() + " " + each.numbers());
        }
        return new Said(verdict.words() + rule, sentence, evidence);
    }
}
