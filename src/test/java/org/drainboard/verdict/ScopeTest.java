package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Scope;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Whose fault it is, through the whole judge; servers without pools, so that the traffic alone tells. */
final class ScopeTest {
    private final Site site = new Site();
    private final List<Row> rows = new ArrayList<>();

    private void servers(int n) {
        for (int i = 1; i <= n; i++) {
            rows.add(site.server("web" + i, 9000 + i));
        }
        passing(20, 0);
    }

    /** Each server gets 4 requests a second, of which {@code failing} fail on the first {@code bad}. */
    private BackendVerdict passing(int seconds, int bad) {
        for (int i = 1; i < seconds; i++) {
            second(bad);
        }
        return second(bad);
    }

    private BackendVerdict second(int bad) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).serve(i < bad ? 2 : 4);
            rows.get(i).fail(i < bad ? 2 : 0);
        }
        return Site.backend(site.tick());
    }

    @Test
    void oneBadServerAmongGoodOnesIsItsOwnTrouble() {
        servers(3);
        BackendVerdict verdict = passing(5, 1);
        assertThat(verdict.verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
        assertThat(verdict.scope()).isEqualTo(Scope.SERVER);
        assertThat(verdict.servers().stream().filter(each -> each.verdict() == Verdict.FALSE_HEALTHY))
                .hasSize(1);
    }

    @Test
    void twoBadServersOfSixMakeNoSharedCause() {
        servers(6);
        assertThat(passing(5, 2).scope()).isEqualTo(Scope.SERVER);
    }

    @Test
    void allOfThemAreASharedCause() {
        servers(3);
        BackendVerdict verdict = passing(5, 3);
        assertThat(verdict.scope()).isEqualTo(Scope.SHARED);
        assertThat(verdict.sentence()).endsWith("shared cause: draining moves the load");
    }

    @Test
    void theOnlyServerHasNobodyToBeComparedWith() {
        servers(1);
        BackendVerdict verdict = passing(5, 1);
        assertThat(verdict.verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
        assertThat(verdict.scope()).isNull();
    }

    @Test
    void fewRequestsOverManyServersShowTheSharedCauseTogether() {
        for (int i = 1; i <= 40; i++) {
            rows.add(site.server("web" + i, 9000 + i));
        }
        BackendVerdict verdict = Site.backend(site.tick());
        for (int second = 0; second < 60; second++) {
            rows.get(second % 40).serve(1);
            verdict = Site.backend(site.tick());
        }
        assertThat(verdict.verdict()).isNotEqualTo(Verdict.FALSE_HEALTHY);
        for (int second = 0; second < 8; second++) {
            rows.get(second).fail(1);
            verdict = Site.backend(site.tick());
        }
        assertThat(verdict.verdict()).isEqualTo(Verdict.FALSE_HEALTHY);
        assertThat(verdict.scope()).isEqualTo(Scope.SHARED);
        assertThat(verdict.sentence())
                .startsWith("HAProxy claims 40 of 40, but ")
                .contains("spread over");
    }

    @Test
    void anOrderStartsTheBackendAnew() {
        servers(2);
        for (int second = 0; second < 8; second++) {
            site.unavailable += 5;
            second(0);
        }
        assertThat(second(0).verdict()).isEqualTo(Verdict.FALSE_HEALTHY);

        rows.getFirst().admin = new AdminState(Set.of(AdminFlag.FORCED_DRAIN));
        second(0);
        assertThat(second(0).verdict()).isEqualTo(Verdict.HONEST);
    }
}
