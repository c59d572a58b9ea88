package org.drainboard.verdict.rules;

import java.time.Duration;
import org.drainboard.verdict.window.UsualFailures;

/**
 * How often chance alone would show as many failures as were seen, were the usual share of requests to fail:
 *
 * <pre>
 * alarms a day = polls a day that bring a failure x P(failed - 1 or more of the other completed - 1 fail, too)
 * polls a day that bring a failure = 86400 x min(1, completed a second x usual)
 * </pre>
 *
 * with the exact binomial distribution. In this currency a threshold says what it costs: 0.01 is one false alarm in a
 * hundred days of one server. A bound at 95 % alone costs one in twenty looks, and there are 86,400 looks a day.
 *
 * <p>Chance is ruled out by {@code alarms a day <= 0.01} at the usual share, and {@code <= 2.4} at the most that may be
 * usual, so that a backend that was just opened does not cry out before its usual share is known; with at least 4
 * completed and 3 failed.
 */
final class Chance {
    private static final int COMPLETED = 4;
    private static final int FAILED = 3;
    private static final double ALARMS_A_DAY = 0.01;
    private static final double ALARMS_A_DAY_AT_MOST = 2.4;
    private static final double LOOKS_A_DAY = 86_400;
    private static final double NEGLIGIBLE = 1e-18;
    private static final long EXACT = 64;

    private Chance() {}

    /** Whether there are enough requests to judge by. */
    static boolean canBeJudged(long failed, long completed) {
        return completed >= COMPLETED && failed >= FAILED;
    }

    /** Whether the failures are enough, and no chance at what is usual. */
    static boolean isRuledOut(long failed, long completed, Duration window, double usual) {
        return canBeJudged(failed, completed)
                && alarmsADay(failed, completed, window, usual) <= ALARMS_A_DAY
                && alarmsADay(failed, completed, window, UsualFailures.MOST) <= ALARMS_A_DAY_AT_MOST;
    }

    /** Expected false alarms of one server in a day. */
    static double alarmsADay(long failed, long completed, Duration window, double usual) {
        double perSecond = completed / Math.max(1, window.toMillis() / 1000.0);
        return LOOKS_A_DAY * Math.min(1, perSecond * usual) * atLeast(failed - 1, completed - 1, usual);
    }

    /** How much better than {@code p} the share {@code k / n} explains itself: the log of the ratio of likelihoods. */
    static double surprise(long k, long n, double p) {
        double share = (double) k / n;
        double hits = k == 0 ? 0 : k * Math.log(share / p);
        return hits + (k == n ? 0 : (n - k) * Math.log((1 - share) / (1 - p)));
    }

    /** The probability of {@code k} or more hits in {@code n} at the share {@code p}; 1 up to the mean. */
    static double atLeast(long k, long n, double p) {
        if (k <= n * p) {
            return 1;
        }
        if (k > n) {
            return 0;
        }
        double term = Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
        double sum = term;
        double odds = p / (1 - p);
        for (long i = k; i < n && term > sum * NEGLIGIBLE; i++) {
            term *= (double) (n - i) / (i + 1) * odds;
            sum += term;
        }
        return Math.min(1, sum);
    }

    /** The probability of {@code k} or fewer hits in {@code n} at the share {@code p}; 1 from the mean on. */
    static double atMost(long k, long n, double p) {
        return p >= 1 ? (k >= n ? 1 : 0) : atLeast(n - k, n, 1 - p);
    }

    private static double logChoose(long n, long k) {
        return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    }

    /** Exact for small numbers, Stirling's series beyond, where it is off by less than 1e-10. */
    private static double logFactorial(long n) {
        if (n < EXACT) {
            double log = 0;
            for (long i = 2; i <= n; i++) {
                log += Math.log((double) i);
            }
            return log;
        }
        double inverse = 1.0 / n;
        return n * Math.log((double) n)
                - n
                + 0.5 * Math.log(2 * Math.PI * n)
                + inverse / 12
                - inverse * inverse * inverse / 360;
    }
}
