package org.drainboard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.drainboard.haproxy.Answer;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.inventory.Environment;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Weights, checks and cut sessions of the simulation, read as those of a real HAProxy. */
final class DemoOrdersTest {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final StoryClock clock = new StoryClock();
    private final Transport transport = new Transport();
    private Demo demo;
    private Environment environment;
    private Onlooker look;

    @BeforeEach
    void start() throws IOException {
        demo = Demo.start(clock);
        environment = demo.inventory().environments().getFirst();
        look = new Onlooker(transport, environment);
    }

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void aTenthOfTheWeightIsATwentyFirstOfTheTraffic() throws ExchangeException {
        long before = look.server("search", "node1").counters().balanced();
        long othersBefore = look.server("search", "node2").counters().balanced();
        assertThat(look.command("set server search/node1 weight 10%")).isEqualTo("\n");
        assertThat(look.server("search", "node1").standing().weight()).isEqualTo(10);
        assertThat(look.server("search", "node1").standing().initialWeight()).isEqualTo(100);
        clock.pass(Duration.ofSeconds(40));

        long light = look.server("search", "node1").counters().balanced() - before;
        long full = look.server("search", "node2").counters().balanced() - othersBefore;
        assertThat(full).isGreaterThan(100);
        assertThat((double) light / full).isBetween(0.05, 0.15);
        assertThat(look.command("set server search/node1 weight 300")).startsWith("Absolute weight can only be");
        assertThat(look.command("set server search/node1 weight x")).startsWith("Require <weight>");
    }

    @Test
    void aServerWithoutItsCheckIsClaimedWithout() throws ExchangeException {
        assertThat(look.command("disable health media/app1")).isEqualTo("\n");
        assertThat(look.server("media", "app1").claim()).isEqualTo(Claim.NO_CHECK);
        assertThat(look.server("media", "app1").standing().health()).isEqualTo(CheckSwitch.OFF);
        assertThat(look.command("enable health media/app1")).isEqualTo("\n");
        assertThat(look.server("media", "app1").claim()).isEqualTo(Claim.UP);
        assertThat(look.command("enable agent media/app1")).startsWith("Agent was not configured");
    }

    @Test
    void cutSessionsAreGoneAndTheirWorkersGoOn() throws ExchangeException {
        clock.pass(Duration.ofSeconds(20));
        RuntimeApi api = new RuntimeApi(transport, environment.proxies().getFirst());
        assertThat(api.sessions("shop", "web2", DEADLINE))
                .isInstanceOfSatisfying(
                        Answer.Got.class,
                        got -> assertThat((Iterable<?>) got.value()).hasSizeGreaterThan(3));

        assertThat(look.command("shutdown sessions server shop/web2")).isEqualTo("\n");

        assertThat(look.server("shop", "web2").load().sessions()).isZero();
        assertThat(look.stuck("shop-web2")).isEqualTo(4);
    }
}
