package org.drainboard.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.drainboard.poll.Samples.check;
import static org.drainboard.poll.Samples.pool;
import static org.drainboard.poll.Samples.server;
import static org.drainboard.poll.Samples.snapshot;

import java.util.List;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.inventory.RequestCheck.Via;
import org.drainboard.model.inventory.ServerPattern;
import org.junit.jupiter.api.Test;

final class ErrandsTest {
    private static final PoolTarget BY_NAME = pool("by-name", 9001, null, new ServerPattern("app", "*"));
    private static final PoolTarget BY_ADDRESS = pool("by-address", 9002, null);
    private static final PoolTarget STRANGER = pool("stranger", 9003, null, new ServerPattern("api", "*"));
    private static final List<PoolTarget> POOLS = List.of(BY_NAME, BY_ADDRESS, STRANGER);

    private static final ProxySnapshot SNAPSHOT = snapshot(
            server("app", "web1", "unix"),
            server("app", "web2", "127.0.0.1:9002"),
            server("app", "hidden", ""),
            server("other", "web3", "127.0.0.1:9003"));

    @Test
    void viaFcgiGoesToThePoolsJoinedByNameOrAddress() {
        assertThat(errands(check("app", Via.FCGI), SNAPSHOT))
                .extracting(Errand::to)
                .containsExactly(new Errand.ToPool(BY_NAME), new Errand.ToPool(BY_ADDRESS));
    }

    @Test
    void beforeTheFirstSnapshotOnlyTheInventoryIsKnown() {
        assertThat(errands(check("app", Via.FCGI))).extracting(Errand::to).containsExactly(new Errand.ToPool(BY_NAME));
        assertThat(errands(check("app", Via.HTTP))).isEmpty();
    }

    @Test
    void viaHttpGoesToEveryServerWithAnAddress() {
        assertThat(errands(check("app", Via.HTTP), SNAPSHOT))
                .extracting(errand -> errand.id().target(), Errand::to)
                .containsExactly(tuple("web2", new Errand.ToServer("127.0.0.1:9002", List.of(BY_NAME, BY_ADDRESS))));
    }

    @Test
    void twoHaproxiesWithTheSameServerNeedOneRequestAndWithDifferentOnesTwo() {
        ProxySnapshot elsewhere = snapshot(server("app", "web2", "127.0.0.9:9002"));
        assertThat(errands(check("app", Via.HTTP), SNAPSHOT, SNAPSHOT)).hasSize(1);
        assertThat(errands(check("app", Via.HTTP), SNAPSHOT, elsewhere))
                .extracting(errand -> errand.id().target())
                .containsExactly("web2", "web2 at 127.0.0.9:9002");
    }

    @Test
    void viaFrontendGoesOnceToTheHost() {
        assertThat(errands(check("app", Via.FRONTEND), SNAPSHOT))
                .extracting(errand -> errand.id().target(), Errand::to)
                .containsExactly(tuple("shop.example.net", new Errand.ToFrontend(List.of(BY_NAME, BY_ADDRESS))));
    }

    private static List<Errand> errands(RequestCheck check, ProxySnapshot... snapshots) {
        return Errands.of(Samples.environment(POOLS, check), List.of(snapshots));
    }
}
