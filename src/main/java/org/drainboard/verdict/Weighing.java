package org.drainboard.verdict;

import java.util.List;
import java.util.Optional;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.verdict.Interval;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.Says;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.verdict.rules.Bearing;
import org.drainboard.verdict.rules.Finding;

/**
 * Holds the claim against the findings. The weightiest bearing decides what reality is; a success never outweighs a
 * failure, because both can be true of different requests and the failing ones are users. Claimed up: a failure makes
 * it FALSE_HEALTHY. Claimed down: an answered request makes it FALSE_DOWN whatever else was seen; free workers only
 * when no failure was seen. In drain or maint nothing is claimed that could be false.
 */
final class Weighing {
    private static final Interval ALL = new Interval(1, 0, 1);
    private static final Interval NONE = new Interval(0, 0, 0);
    private static final Interval NOBODY_KNOWS = new Interval(0, 0, 1);

    private Weighing() {}

    /** @param findings the weightiest first */
    static Weighed weigh(ServerStats server, List<Finding> findings) {
        Bearing weightiest =
                findings.isEmpty() ? Bearing.BLIND : findings.getFirst().bearing();
        Bearing worst = weightiest.compareTo(Bearing.DOUBT) < 0 ? weightiest : Bearing.BLIND;
        return switch (server.claim()) {
            case UP, NO_CHECK -> up(worst, findings);
            // HAProxy goes on to write DOWN for one that is ordered to drain: it would get no traffic if it were up.
            case DOWN -> server.admin().drain() ? withdrawn(worst, findings) : down(server, worst, findings);
            case DRAIN, MAINT -> withdrawn(worst, findings);
        };
    }

    private static Weighed up(Bearing worst, List<Finding> findings) {
        return switch (worst) {
            case NOT_SERVING ->
                new Weighed(
                        Verdict.FALSE_HEALTHY, Reality.NOT_SERVING, real(findings, worst, NONE), say(findings, worst));
            case IMPAIRED ->
                new Weighed(Verdict.FALSE_HEALTHY, Reality.IMPAIRED, real(findings, worst, ALL), say(findings, worst));
            case ENDANGERED ->
                new Weighed(Verdict.AT_RISK, Reality.SERVING, real(findings, worst, ALL), say(findings, worst));
            case SERVED, WOULD_SERVE ->
                new Weighed(Verdict.HONEST, Reality.SERVING, real(findings, worst, ALL), served(findings));
            case OUTDATED, CONTESTED, DOUBT, BLIND, NOTE -> unknown(worst, findings, ALL);
        };
    }

    private static Weighed down(ServerStats server, Bearing worst, List<Finding> findings) {
        boolean served = first(findings, Bearing.SERVED).isPresent();
        boolean free = first(findings, Bearing.WOULD_SERVE).isPresent();
        if (worst == Bearing.OUTDATED) {
            return unknown(worst, findings, NOBODY_KNOWS);
        }
        if (server.check().passed() && !server.check().status().isEmpty()) {
            Reality reality = served || free ? Reality.SERVING : Reality.UNKNOWN;
            Interval real = served || free ? ALL : NOBODY_KNOWS;
            return new Weighed(Verdict.HONEST, reality, real, "on its way up: " + server.status());
        }
        if (served || (free && findings.stream().noneMatch(Weighing::failed))) {
            return new Weighed(
                    Verdict.FALSE_DOWN,
                    Reality.SERVING,
                    real(findings, worst, ALL),
                    "claimed down, but " + served(findings));
        }
        return switch (worst) {
            case NOT_SERVING, IMPAIRED -> new Weighed(Verdict.HONEST, Reality.NOT_SERVING, NONE, say(findings, worst));
            case ENDANGERED, SERVED, CONTESTED, WOULD_SERVE, OUTDATED, DOUBT, BLIND, NOTE ->
                unknown(worst, findings, NOBODY_KNOWS);
        };
    }

    /** A failure was seen; a check that timed out, or an agent's word, is what free workers outweigh. */
    private static boolean failed(Finding finding) {
        return switch (finding.bearing()) {
            case NOT_SERVING, CONTESTED -> true;
            case IMPAIRED -> !finding.rule().equals("failed-check");
            case OUTDATED, ENDANGERED, SERVED, WOULD_SERVE, DOUBT, BLIND, NOTE -> false;
        };
    }

    private static Weighed withdrawn(Bearing worst, List<Finding> findings) {
        String sentence = findings.stream()
                .filter(finding -> finding.rule().equals("withdrawn"))
                .map(Finding::text)
                .findFirst()
                .orElse("takes no balanced traffic");
        return switch (worst) {
            case OUTDATED -> unknown(worst, findings, NOBODY_KNOWS);
            case NOT_SERVING -> new Weighed(Verdict.HONEST, Reality.NOT_SERVING, NONE, sentence);
            case IMPAIRED ->
                new Weighed(Verdict.HONEST, Reality.IMPAIRED, real(findings, worst, NOBODY_KNOWS), sentence);
            case ENDANGERED, SERVED, WOULD_SERVE ->
                new Weighed(Verdict.HONEST, Reality.SERVING, real(findings, worst, ALL), sentence);
            case CONTESTED, DOUBT, BLIND, NOTE -> new Weighed(Verdict.HONEST, Reality.UNKNOWN, NOBODY_KNOWS, sentence);
        };
    }

    private static Weighed unknown(Bearing worst, List<Finding> findings, Interval real) {
        String sentence = first(findings, worst)
                .or(() -> first(findings, Bearing.BLIND))
                .or(() -> first(findings, Bearing.DOUBT))
                .map(Finding::text)
                .orElse("nothing shows what a request would get");
        return new Weighed(Verdict.CANNOT_TELL, Reality.UNKNOWN, real, sentence);
    }

    /** What a finding says of the claim. */
    static Says says(Finding finding, ServerStats server) {
        return switch (finding.bearing()) {
            case NOT_SERVING, IMPAIRED, CONTESTED, DOUBT ->
                switch (server.claim()) {
                    case UP, NO_CHECK -> Says.CONTRADICTS;
                    case DOWN -> Says.SUPPORTS;
                    case DRAIN, MAINT -> Says.CANNOT_TELL;
                };
            case ENDANGERED, SERVED, WOULD_SERVE ->
                switch (server.claim()) {
                    case UP, NO_CHECK -> Says.SUPPORTS;
                    case DOWN -> Says.CONTRADICTS;
                    case DRAIN, MAINT -> Says.CANNOT_TELL;
                };
            case OUTDATED, BLIND, NOTE -> Says.CANNOT_TELL;
        };
    }

    private static Interval real(List<Finding> findings, Bearing bearing, Interval otherwise) {
        for (Finding finding : findings) {
            Interval real = finding.real();
            if (finding.bearing() == bearing && real != null) {
                return real;
            }
        }
        return otherwise;
    }

    private static String say(List<Finding> findings, Bearing bearing) {
        return first(findings, bearing).map(Finding::text).orElse("");
    }

    private static Optional<Finding> first(List<Finding> findings, Bearing bearing) {
        for (Finding finding : findings) {
            if (finding.bearing() == bearing) {
                return Optional.of(finding);
            }
        }
        return Optional.empty();
    }

    /** The first two successes. */
    private static String served(List<Finding> findings) {
        StringBuilder served = new StringBuilder();
        int told = 0;
        for (Finding finding : findings) {
            if (told < 2 && (finding.bearing() == Bearing.SERVED || finding.bearing() == Bearing.WOULD_SERVE)) {
                served.append(told == 0 ? "" : "; ").append(finding.text());
                told++;
            }
        }
        return served.toString();
    }
}
