package org.drainboard.view.backend.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.drainboard.model.Plain;
import org.drainboard.model.verdict.Evidence;
import org.drainboard.model.verdict.Says;
import org.drainboard.model.verdict.Verdict;

/** A piece of evidence as it is written. */
record EvidenceText(Says says, String word, String text, String source) {
    static EvidenceText of(Evidence evidence) {
        String numbers =
                evidence.numbers().entrySet().stream().map(EvidenceText::number).collect(Collectors.joining(", "));
        String source = evidence.rule() + (numbers.isEmpty() ? "" : ": " + numbers);
        return new EvidenceText(evidence.says(), word(evidence.says()), Plain.line(evidence.text()), source);
    }

    private static String number(Map.Entry<String, Number> entry) {
        double value = entry.getValue().doubleValue();
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return entry.getKey() + " " + (whole ? Long.toString((long) value) : String.format(Locale.ROOT, "%.3g", value));
    }

    private static String word(Says says) {
        return switch (says) {
            case SUPPORTS -> "supports";
            case CONTRADICTS -> "contradicts";
            case CANNOT_TELL -> "cannot tell";
        };
    }

    /** The shape that stands for it. */
    Verdict icon() {
        return switch (says) {
            case SUPPORTS -> Verdict.HONEST;
            case CONTRADICTS -> Verdict.FALSE_HEALTHY;
            case CANNOT_TELL -> Verdict.CANNOT_TELL;
        };
    }
}
