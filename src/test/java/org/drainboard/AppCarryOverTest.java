package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drainboard.model.Endpoint;
import org.drainboard.model.PoolId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;

final class AppCarryOverTest {
    private static final ProxyId LB1 = new ProxyId("production", "lb1");
    private static final PoolId WEB1 = new PoolId("production", "www-web1");

    @Test
    void whatIsTheSameStaysAndIsOld() {
        Judgement kept = carried(inventory("10.0.0.1", 9102), inventory("10.0.0.1", 9102));
        assertThat(kept.round().proxies().get(LB1)).isInstanceOf(Reading.Stale.class);
        assertThat(kept.round().pools().get(WEB1)).isInstanceOf(Reading.Stale.class);
        assertThat(kept.backends()).isNotEmpty();
    }

    @Test
    void aNameThatLeadsElsewhereShowsNothingOfTheOldMachine() {
        Judgement kept = carried(inventory("10.0.0.1", 9102), inventory("10.0.0.9", 9102));
        assertThat(kept.round().proxies()).doesNotContainKey(LB1);
        assertThat(kept.backends()).extracting(each -> each.id().proxy()).doesNotContain(LB1);
        assertThat(kept.round().pools()).as("the pool is the same").containsKey(WEB1);
    }

    @Test
    void aPoolThatIsAskedElsewhereShowsNothingOfTheOldOne() {
        Judgement kept = carried(inventory("10.0.0.1", 9102), inventory("10.0.0.1", 9109));
        assertThat(kept.round().pools()).doesNotContainKey(WEB1);
        assertThat(kept.round().ladders()).doesNotContainKey(WEB1);
        assertThat(kept.backends()).isNotEmpty();
    }

    private static Judgement carried(Inventory before, Inventory next) {
        Judgement last = Samples.healthy();
        assertThat(last.round().proxies()).containsKey(LB1);
        assertThat(last.round().pools()).containsKey(WEB1);
        return AppCarryOver.of(last, AppUnchanged.of(before, next));
    }

    private static Inventory inventory(String proxy, int pool) {
        return new Inventory(
                List.of(new Environment(
                        "production",
                        Access.ARM,
                        List.of(new ProxyTarget("lb1", new Endpoint.Tcp(proxy, 9999), null)),
                        List.of(new PoolTarget(
                                "www-web1",
                                new StatusAddress.FastCgi(new Endpoint.Tcp("10.0.0.1", pool), "/fpm-status"),
                                null,
                                null,
                                null,
                                List.of())),
                        List.of(),
                        null)),
                PollSettings.DEFAULT);
    }
}
