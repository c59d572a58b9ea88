package org.drainboard.view.backend.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.drainboard.model.Plain;
import org.drainboard.model.verdict.Evidence;
import org.drainboard.model.verdict.Says;
import org.drainboard.model.verdict.Verdict;

/**
 * A piece of evidence as it is written.
 *
 * @param source the rule that found it
 * @param numbers all that convinced the rule; the text quotes those that matter
 */
record EvidenceText(Says says, String word, String text, String source, String numbers) {
    static EvidenceText of(Evidence evidence) {
        String numbers =
                evidence.numbers().entrySet().stream().map(EvidenceText::number).collect(Collectors.joining(", "));
        return new EvidenceText(
                evidence.says(), word(evidence.says()), Plain.line(evidence.text()), evidence.rule(), numbers);
    }

    /** The same, said of certain servers. */
    EvidenceText on(String servers) {
        return new EvidenceText(says, word, servers + ": " + text, source, numbers);
    }

    /** The line below: what it means for the claim, and where it comes from. */
    String foot() {
        return source.isEmpty() ? word : word + ": " + source.replace('-', ' ');
    }

    /** That so many are left out. */
    static EvidenceText more(int others) {
        return new EvidenceText(
                Says.CANNOT_TELL, "and more", others + " more; select a server to see all of its own", "", "");
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
