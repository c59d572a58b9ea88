package org.drainboard.view.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;

final class ArrangerTest {
    private static final Wish ALL = Wish.of("production");

    private static Arrangement arranged(Judgement judgement, Wish wish) {
        return Arranger.arrange(judgement, Digest.of(judgement, wish.environment()), wish);
    }

    private static List<String> names(Judgement judgement, Wish wish) {
        return arranged(judgement, wish).rows().stream()
                .map(row -> row.name().text())
                .toList();
    }

    @Test
    void theWorstComesFirstAndAFalseBackendIsOpen() {
        assertThat(names(Samples.blackHole(), ALL))
                .startsWith("app_fcgi", "web1", "web2", "app_http", "legacy", "api", "assets")
                .doesNotContain("web3", "api1");
    }

    @Test
    void aSmallFleetIsOpen() {
        assertThat(names(Samples.cannotTell(), ALL)).containsExactly("app_fcgi", "web1", "web2", "app_http", "web3");
    }

    @Test
    void problemsOnlyLeavesOutWhatIsHonest() {
        assertThat(names(Samples.blackHole(), ALL.problemsOnly(true)))
                .containsExactly("app_fcgi", "web1", "web2", "app_http", "legacy");
        BackendId legacy = new BackendId(new ProxyId("production", "lb2"), "legacy");
        assertThat(names(Samples.blackHole(), ALL.problemsOnly(true).open(legacy, true)))
                .as("the honest server of a backend with a problem")
                .endsWith("legacy", "old1");
    }

    @Test
    void aFilterFindsServersAndOpensTheirBackend() {
        assertThat(names(Samples.blackHole(), ALL.filter("WEB4 "))).containsExactly("app_http", "web4");
    }

    @Test
    void aFilterFindsVerdictsInAllItsWords() {
        assertThat(names(Samples.blackHole(), ALL.filter("at risk"))).containsExactly("app_http");
        assertThat(names(Samples.blackHole(), ALL.filter("risk app_fcgi"))).isEmpty();
    }

    @Test
    void theUserOpensAndCloses() {
        BackendId fcgi = new BackendId(new ProxyId("production", "lb1"), "app_fcgi");
        BackendId api = new BackendId(new ProxyId("production", "lb2"), "api");
        assertThat(names(Samples.blackHole(), ALL.open(fcgi, false).open(api, true)))
                .startsWith("app_fcgi", "app_http", "legacy", "api", "api1", "api2", "assets");
    }

    @Test
    void anyColumnSortsBackendsAndTheirServersBothWays() {
        for (Column<?> column : Columns.ALL) {
            List<RowFacts> down = arranged(Samples.blackHole(), ALL.sort(new Wish.Sort(column.id(), true)))
                    .rows();
            List<RowFacts> backends = down.stream()
                    .filter(row -> row.key() instanceof RowKey.Backend)
                    .toList();
            assertThat(backends)
                    .as(column.id())
                    .isSortedAccordingTo(column.order().reversed());
            List<RowFacts> up = arranged(Samples.blackHole(), ALL.sort(new Wish.Sort(column.id(), false)))
                    .rows();
            assertThat(up.stream().filter(row -> row.key() instanceof RowKey.Backend))
                    .as(column.id())
                    .isSortedAccordingTo(column.order());
        }
    }

    @Test
    void theCountsAreOfTheWholeEnvironmentWhateverIsShown() {
        Arrangement arrangement = arranged(Samples.blackHole(), ALL.filter("nothing is called so"));
        assertThat(arrangement.rows()).isEmpty();
        assertThat(arrangement.counts())
                .containsEntry(Verdict.FALSE_HEALTHY, 1)
                .containsEntry(Verdict.AT_RISK, 1)
                .containsEntry(Verdict.CANNOT_TELL, 1)
                .containsEntry(Verdict.HONEST, 9);
        assertThat(arrangement.problemsHere()).isEqualTo(3);
        assertThat(arrangement.problems()).containsOnly(Map.entry("production", 3));
    }

    @Test
    void anotherEnvironmentIsAnotherFleet() {
        assertThat(names(Samples.blackHole(), Wish.of("staging"))).isEmpty();
    }
}
