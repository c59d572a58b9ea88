package org.drainboard.view.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Balanced;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;

/** One backend on several load balancers: one line that opens. */
final class ClustersTest {
    private static final Wish ALL = Wish.of("production");
    private static final RowKey.Group FCGI = new RowKey.Group("production", "app_fcgi");
    private static final RowKey.Group HTTP = new RowKey.Group("production", "app_http");

    private static List<RowFacts> rows(Judgement judgement, Wish wish) {
        return Arranger.arrange(judgement, Digest.of(judgement, "production"), wish)
                .rows();
    }

    private static List<String> names(Judgement judgement, Wish wish) {
        return rows(judgement, wish).stream()
                .map(row -> "  ".repeat(row.name().depth()) + row.name().text())
                .toList();
    }

    private static Map<String, String> cells(Judgement judgement, RowKey key) {
        RowFacts facts = rows(judgement, ALL).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
        return Columns.ALL.stream()
                .collect(Collectors.toMap(column -> column.id(), column -> column.textOf(facts, Fleet.NOW)));
    }

    @Test
    void oneLineOpensToALineForEachLoadBalancerAndThatToItsServers() {
        Wish closed = ALL.open(FCGI, false).open(HTTP, false);
        assertThat(names(Balanced.three(), closed)).containsExactly("app_http", "app_fcgi", "admin");

        Wish open = closed.open(FCGI, true);
        assertThat(names(Balanced.three(), open)).startsWith("app_http", "app_fcgi", "  lb1", "    web1", "    web2");

        BackendId onLb2 = new BackendId(new ProxyId("production", "lb2"), "app_fcgi");
        assertThat(names(Balanced.three(), open.open(onLb2, false))).containsSequence("  lb2", "  lb3");
    }

    @Test
    void aBackendOnOneLoadBalancerIsALineAsBefore() {
        RowFacts admin = rows(Balanced.three(), ALL).stream()
                .filter(row -> row.name().text().equals("admin"))
                .findFirst()
                .orElseThrow();
        assertThat(admin.key()).isInstanceOf(RowKey.Backend.class);
        assertThat(admin.name().haproxy()).isEqualTo("lb1");
        assertThat(rows(Samples.blackHole(), ALL)).noneMatch(row -> row.key() instanceof RowKey.Group);
    }

    @Test
    void theLineShowsTheWorstTheSumsAndThatTheyDiffer() {
        assertThat(cells(Balanced.three(), HTTP))
                .containsEntry("verdict", "FALSE HEALTHY")
                .containsEntry("claimed", "2 of 2 up, L4")
                .containsEntry("requests", "26.4/s")
                .containsEntry("sessions", "36")
                .as("the pools are the same, so their workers count once")
                .containsEntry("workers", "8/16 stuck 12 s");
        assertThat(cells(Balanced.three(), HTTP).get("why"))
                .startsWith("false healthy on all 3 load balancers, lb1: HAProxy claims 2 of 2");
        assertThat(cells(Balanced.three(), FCGI))
                .containsEntry("claimed", "1–2 up, L4, ≠ LBs differ, drain or maint on 1 of 3");
        assertThat(cells(Balanced.three(), FCGI).get("why"))
                .startsWith("they disagree: web1 of app_fcgi: in drain on lb1, ready on lb2 and lb3");
    }

    @Test
    void aPoolThatOnlySomeSendToCountsOnceToo() {
        Judgement unlike = new Fleet()
                .backend(
                        "lb1", "app_http", crew -> crew.stuck("web3", 8, 27, 9L).good("web4", 6, 2, 61))
                .backend(
                        "lb2", "app_http", crew -> crew.stuck("web3", 8, 27, 9L).good("web5", 3, 1, 61))
                .judged(1);

        assertThat(cells(unlike, HTTP)).containsEntry("workers", "8/20 stuck 12 s");
    }

    @Test
    void aDisputeIsAProblemAndTheFilterLeadsToWhomItIsAbout() {
        Wish problems = ALL.problemsOnly(true).open(FCGI, true);
        assertThat(names(Balanced.three(), problems))
                .as("web1 on lb1 is the one that says something else")
                .endsWith("app_fcgi", "  lb1", "    web1")
                .doesNotContain("admin");
        assertThat(Arranger.arrange(Balanced.three(), Digest.of(Balanced.three(), "production"), ALL)
                        .problemsHere())
                .as("one that is false, and one that is disputed, however many load balancers have them")
                .isEqualTo(2);
    }

    @Test
    void aFilterFindsOneOfThem() {
        assertThat(names(Balanced.three(), ALL.filter("app_http lb3")))
                .containsExactly("app_http", "  lb3", "    web3", "    web4");
        assertThat(names(Balanced.three(), ALL.filter("differ"))).first().isEqualTo("app_fcgi");
    }

    @Test
    void fiftyLoadBalancersAreClosedLines() {
        List<String> names = names(Balanced.fifty(), ALL);

        assertThat(names).hasSize(10).startsWith("app_fcgi");
        assertThat(names(Balanced.fifty(), ALL.open(FCGI, true))).hasSize(59);
    }
}
