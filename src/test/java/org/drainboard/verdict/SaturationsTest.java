package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.drainboard.verdict.Saturations.Held;
import org.drainboard.verdict.pool.Onset;
import org.junit.jupiter.api.Test;

final class SaturationsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void theSameScriptInTwoPoolsIsOneCause() {
        assertThat(together(held("shop", "/a.php", 0), held("blog", "/a.php", 60)))
                .isTrue();
        assertThat(together(held("shop", "/a.php", 0), held("blog", "/b.php", 60)))
                .isFalse();
    }

    @Test
    void poolsThatBeganWithin2SecondsAreHeldByOneCauseWhateverTheyRun() {
        assertThat(together(held("shop", "/a.php", 0), held("blog", "/b.php", 2)))
                .isTrue();
        assertThat(together(held("shop", "/a.php", 0), held("blog", "/b.php", 3)))
                .isFalse();
    }

    @Test
    void anotherPoolThanTheOneInQuestionMustBeHeld() {
        assertThat(new Saturations(List.of(held("shop", "/a.php", 0))).shared(Set.of("shop")))
                .isFalse();
        assertThat(new Saturations(List.of(held("blog", "/a.php", 0), held("wiki", "/a.php", 0)))
                        .shared(Set.of("shop")))
                .isFalse();
        assertThat(together(new Held("shop", null, null), new Held("blog", null, null)))
                .as("nothing is known of either")
                .isFalse();
    }

    private static boolean together(Held one, Held other) {
        return new Saturations(List.of(one, other)).shared(Set.of("shop"));
    }

    private static Held held(String pool, String script, int seconds) {
        return new Held(pool, script, new Onset(NOON.plusSeconds(seconds), 4));
    }
}
