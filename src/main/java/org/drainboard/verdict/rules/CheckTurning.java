package org.drainboard.verdict.rules;

import java.util.List;
import org.drainboard.model.haproxy.HealthCheck;

/**
 * {@code UP n/m} and {@code DOWN n/m}: HAProxy is about to change its word. Of {@code UP n/m}, n more failed checks take
 * it down; of {@code DOWN n/m}, m - n more that pass bring it back (measured with fall 3 rise 2: UP, UP 2/3, UP 1/3,
 * DOWN, DOWN 1/2, UP). A failing check is a doubt, not a verdict: one of three fails now and then. {@code UP 1/3} under
 * a check that passes is one that was ordered {@code ready}, before any check of it has run.
 */
final class CheckTurning implements Rule {
    @Override
    public List<Finding> look(Scene scene) {
        String status = scene.stats().status();
        int blank = status.indexOf(' ');
        int slash = status.indexOf('/');
        if (blank < 0 || slash < blank) {
            return List.of();
        }
        int count = number(status.substring(blank + 1, slash));
        int of = number(status.substring(slash + 1));
        if (count < 0 || of <= count) {
            return List.of();
        }
        Numbers numbers = Numbers.of("count", count).and("of", of);
        HealthCheck check = scene.stats().check();
        return switch (scene.stats().claim()) {
            case UP ->
                scene.stats().upUnchecked()
                        ? found(Bearing.NOTE, status + ": no check has run yet; ready is not healthy", numbers)
                        : check.passed() || check.status().isEmpty()
                                ? found(
                                        Bearing.NOTE,
                                        status + ": " + more(count, "failed") + " would take it down",
                                        numbers)
                                : found(
                                        Bearing.DOUBT,
                                        status + ": its check fails (" + check.status() + "), " + more(count, "failed")
                                                + " and it is down",
                                        numbers);
            case DOWN -> found(Bearing.NOTE, status + ": " + more(of - count, "passed") + " and it is up", numbers);
            case DRAIN, MAINT, NO_CHECK -> List.of();
        };
    }

    private static List<Finding> found(Bearing bearing, String text, Numbers numbers) {
        return List.of(Finding.of("check-turning", bearing, text, numbers.map()));
    }

    private static String more(int n, String how) {
        return n + " more " + how + (n == 1 ? " check" : " checks");
    }

    /** Other words stand there, too: {@code MAINT (via px/srv)}. */
    private static int number(String text) {
        return !text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(text)
                : -1;
    }
}
