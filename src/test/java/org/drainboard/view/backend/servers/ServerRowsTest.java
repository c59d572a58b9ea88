package org.drainboard.view.backend.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;

final class ServerRowsTest {
    private final ServerRows rows = new ServerRows();

    @Test
    void serversStandInTheOrderThatPeopleCountInAndNotByVerdict() {
        show(new Fleet()
                .backend(
                        "lb1",
                        "app",
                        crew -> crew.good("web10", 3, 1, 5)
                                .stuck("web9", 4, 5, 0L)
                                .good("web1", 3, 1, 5))
                .judged(1));

        assertThat(rows.rows()).extracting(ServerRow::name).containsExactly("web1", "web9", "web10");
    }

    @Test
    void aServerKeepsItsRowWhenItsVerdictChanges() {
        show(Samples.healthy());
        ServerRow row = rows.rows().getFirst();
        List<String> changes = new ArrayList<>();
        rows.rows().addListener((ListChangeListener<ServerRow>) change -> changes.add(change.toString()));

        show(Samples.blackHole());

        assertThat(changes).isEmpty();
        assertThat(row.verdict().get()).isEqualTo(Verdict.FALSE_HEALTHY);
        assertThat(row.sessions().get()).isEqualTo("10");
    }

    @Test
    void whatIsOrderedAlreadyIsOfferedAsDone() {
        show(Samples.draining());

        ServerRow drained = rows.rows().getFirst();
        assertThat(drained.orders().get()).isEqualTo("drain");
        assertThat(drained.offer().get()).isEqualTo(new ServerRow.Offer(ServerState.DRAIN, null));
        assertThat(rows.rows().getLast().offer().get().ordered()).isEqualTo(ServerState.MAINT);
    }

    @Test
    void aServerThatHaproxyNoLongerListsKeepsItsVerdictAndHasUnknownNumbers() {
        BackendVerdict backend = Samples.healthy().backends().getFirst();
        rows.update(backend.servers(), List.of(), "read-only");

        ServerRow row = rows.rows().getFirst();
        assertThat(row.sessions().get()).isEqualTo("?");
        assertThat(row.claim().get()).isEqualTo("UP");
        assertThat(row.offer().get().blocked()).isEqualTo("read-only");
    }

    @Test
    void ordersSayWhoGaveThem() {
        assertThat(Orders.of(AdminState.READY)).isEqualTo("ready");
        assertThat(Orders.of(AdminState.ofBits(0x10))).isEqualTo("drain (tracked server)");
        for (AdminFlag flag : AdminFlag.values()) {
            assertThat(Orders.of(AdminState.ofBits(flag.bit())))
                    .startsWith(flag.name().contains("DRAIN") ? "drain" : "maint");
        }
    }

    private void show(Judgement judgement) {
        BackendVerdict backend = judgement.backends().getFirst();
        List<ServerStats> stats = Objects.requireNonNull(
                        judgement.round().proxies().get(backend.id().proxy()))
                .latest()
                .map(ProxySnapshot::servers)
                .orElse(List.of())
                .stream()
                .filter(row -> row.backend().equals(backend.id().backend()))
                .toList();
        rows.update(backend.servers(), stats, null);
    }
}
