package org.drainboard.verdict.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.verdict.StuckGroup;
import org.junit.jupiter.api.Test;

final class StuckInTest {
    private static final Duration OLDEST = Duration.ofSeconds(12);

    private static StuckGroup group(String script, int workers, int seconds) {
        Duration age = Duration.ofSeconds(seconds);
        return new StuckGroup("/srv" + script, script, workers, age, age);
    }

    @Test
    void oneScriptIsNamedAfterItsAge() {
        assertThat(StuckIn.words(OLDEST, List.of(group("/checkout.php", 4, 12))))
                .isEqualTo(" 12 s in /checkout.php");
        assertThat(StuckIn.words(OLDEST, List.of(new StuckGroup(null, null, 4, OLDEST, OLDEST))))
                .isEqualTo(" 12 s");
        assertThat(StuckIn.words(OLDEST, List.of())).isEqualTo(" 12 s");
        assertThat(StuckIn.words(null, List.of())).isEmpty();
    }

    @Test
    void severalAreCountedEach() {
        assertThat(StuckIn.words(OLDEST, List.of(group("/checkout.php", 3, 12), group("/report.php", 1, 4))))
                .isEqualTo(": 3 in /checkout.php (oldest 12 s), 1 in /report.php (4.0 s)");
        assertThat(StuckIn.words(
                        OLDEST,
                        List.of(
                                group("/a.php", 3, 12),
                                group("/b.php", 2, 4),
                                group("/c.php", 1, 4),
                                group("/d", 2, 1))))
                .endsWith(", 1 in /c.php (4.0 s), 2 elsewhere");
    }
}
