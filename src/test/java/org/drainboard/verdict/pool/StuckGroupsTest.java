package org.drainboard.verdict.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.verdict.StuckGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class StuckGroupsTest {
    private final List<Held> stuck = new ArrayList<>();

    private void run(@Nullable String script, @Nullable String uri, int seconds) {
        WorkerRequest request = uri == null ? null : new WorkerRequest("GET", uri, script, "jane");
        Duration age = Duration.ofSeconds(seconds);
        Worker worker = new Worker(stuck.size(), WorkerState.RUNNING, Instant.EPOCH, 7, age, request);
        stuck.add(new Held(worker, Instant.EPOCH, 2, age));
    }

    private static String line(StuckGroup group) {
        return group.workers() + " in " + group.name() + ", " + group.youngest().toSeconds() + " to "
                + group.oldest().toSeconds() + " s";
    }

    private List<String> groups() {
        return StuckGroups.of(stuck).stream().map(StuckGroupsTest::line).toList();
    }

    @Test
    void workersAreGroupedByScriptAndPathTheLargestFirst() {
        run("/srv/report.php", "/report.php?month=11", 40);
        run("/srv/checkout.php", "/checkout.php?card=4111", 3);
        run("/srv/checkout.php", "/checkout.php?card=4222", 12);
        run("/srv/index.php", "/cart;jsessionid=1", 2);

        assertThat(groups())
                .containsExactly(
                        "2 in /checkout.php, 3 to 12 s",
                        "1 in /report.php, 40 to 40 s",
                        "1 in /index.php (/cart), 2 to 2 s");
        assertThat(StuckGroups.scriptOfMost(StuckGroups.of(stuck))).isEqualTo("/srv/checkout.php");
    }

    @Test
    void theManyPathsOfAFrontControllerAreOneGroup() {
        for (int i = 0; i < 20; i++) {
            run("/srv/index.php", "/product/" + i, i);
        }
        run("/srv/report.php", "/report.php", 40);

        assertThat(groups()).containsExactly("20 in /index.php, 0 to 19 s", "1 in /report.php, 40 to 40 s");
    }

    @Test
    void tooManyScriptsAreFewGroupsAndNoWorkerIsLost() {
        for (int i = 0; i < 20; i++) {
            run("/srv/" + i + ".php", "/" + i + ".php", i);
        }

        assertThat(groups())
                .hasSize(6)
                .startsWith("1 in /19.php, 19 to 19 s")
                .endsWith("15 in requests that the page does not name, 0 to 14 s");
        assertThat(StuckGroups.of(stuck).stream().mapToInt(StuckGroup::workers).sum())
                .isEqualTo(20);
    }

    @Test
    void whatThePageDoesNotNameIsAGroupWithoutAName() {
        run(null, null, 5);
        run("-", "/a", 5);

        assertThat(groups())
                .containsExactly("1 in /a, 5 to 5 s", "1 in requests that the page does not name, 5 to 5 s");
        assertThat(StuckGroups.scriptOfMost(StuckGroups.of(stuck))).isEqualTo("/a");
    }

    @Test
    void aClientCanPutNoControlCharactersAndNoNovelIntoAName() {
        run(null, "/" + "x".repeat(5000) + "\u001b[31m", 5);

        assertThat(StuckGroups.of(stuck).getFirst().name())
                .hasSize(80)
                .startsWith("…")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    }

    @Test
    void groupsOfSeveralPoolsAreAddedUp() {
        run("/srv/checkout.php", "/checkout.php", 3);
        List<StuckGroup> one = StuckGroups.of(stuck);
        run("/srv/checkout.php", "/checkout.php", 9);
        List<StuckGroup> two = StuckGroups.of(stuck);

        assertThat(StuckGroups.together(List.of(one, two)).stream().map(StuckGroupsTest::line))
                .containsExactly("3 in /checkout.php, 3 to 9 s");
        assertThat(StuckGroups.together(List.of())).isEmpty();
    }
}
