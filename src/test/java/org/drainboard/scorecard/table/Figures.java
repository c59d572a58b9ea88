package org.drainboard.scorecard.table;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What many scores of one detector add up to.
 *
 * @param harmed runs in which users were harmed
 * @param found those of them in which it was seen
 * @param rightly flags that were right
 * @param wrongly flags that were not
 * @param serverDays healthy servers' time in which they could be raised
 * @param scopes how often the scope was asked
 * @param scopesRight how often it was right
 * @param seconds of every run in which users were harmed, in order; a missed one takes for ever
 */
public record Figures(
        int harmed,
        int found,
        int rightly,
        int wrongly,
        double serverDays,
        int scopes,
        int scopesRight,
        List<Double> seconds) {
    private static final double DAY = Duration.ofDays(1).toMillis();

    public Figures {
        seconds = List.copyOf(seconds);
    }

    /** The figures of these scores. */
    public static Figures of(Collection<Score> scores) {
        int found = 0;
        int rightly = 0;
        int wrongly = 0;
        double healthy = 0;
        int scopes = 0;
        int scopesRight = 0;
        for (Score score : scores) {
            found += score.found() ? 1 : 0;
            rightly += score.rightly();
            wrongly += score.wrongly().size();
            healthy += score.healthy().toMillis();
            Boolean scope = score.scopeRight();
            scopes += scope == null ? 0 : 1;
            scopesRight += scope != null && scope ? 1 : 0;
        }
        double[] seconds = scores.stream()
                .filter(Score::harmed)
                .mapToDouble(Score::seconds)
                .sorted()
                .toArray();
        return new Figures(
                seconds.length,
                found,
                rightly,
                wrongly,
                healthy / DAY,
                scopes,
                scopesRight,
                Arrays.stream(seconds).boxed().toList());
    }

    /** 0 to 1; not a number when no user was harmed. */
    public double recall() {
        return (double) found / harmed;
    }

    /** 0 to 1; not a number when nothing was flagged. */
    public double precision() {
        return (double) rightly / (rightly + wrongly);
    }

    /** Not a number without time. */
    public double wronglyPerServerDay() {
        return wrongly / serverDays;
    }

    /** 0 to 1; not a number when it was never asked. */
    public double scopeRight() {
        return (double) scopesRight / scopes;
    }

    /** The share of harmful runs that was found in less than this, 0 to 1; not a number when no user was harmed. */
    public double within(double limit) {
        return (double) seconds.stream().filter(each -> each < limit).count() / harmed;
    }

    /**
     * The seconds that this share of all harmful runs took at most, by nearest rank; infinite when so many were missed, not
     * a number when no user was harmed.
     */
    public double quantile(double share) {
        return seconds.isEmpty() ? Double.NaN : seconds.get((int) Math.ceil(share * seconds.size()) - 1);
    }
}
