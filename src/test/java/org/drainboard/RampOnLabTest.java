package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.drainboard.lab.Lab;
import org.drainboard.lab.Pool;
import org.drainboard.lab.Site;
import org.drainboard.lab.Traffic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code drainboard set ... ready --ramp} on a real HAProxy: each step, what cannot be divided, and a stop on the way. */
final class RampOnLabTest {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final String WEB1 = "lab/app_fcgi/web1";

    private final Lab lab = Lab.start(Site.SHOP);
    private final LabConsole console = LabConsole.withChecks(lab);

    @BeforeEach
    void oneServerIsOut() {
        for (String other :
                new String[] {"app_http/web1", "app_http/web2", "app_long/web1", "app_long/web2", "app_keep/web2"}) {
            lab.haproxy().ask("set server " + other + " state maint");
        }
        lab.haproxy().ask("set server app_fcgi/web1 weight 100");
        lab.haproxy().ask("set server app_fcgi/web2 weight 100");
        lab.haproxy().ask("set server app_fcgi/web1 state drain");
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void theWeightComesBackInStepsThatAreSaid() {
        Printed printed = console.run("set", WEB1, "ready", "--ramp", "10,50,100", "--step", "1s", "--yes");

        assertThat(printed.out())
                .contains("Ramp:     app_fcgi/web1 by weight 10, 50, then 100; 1 s each while nothing worsens")
                .containsSubsequence(
                        "app_fcgi/web1 trying",
                        "app_fcgi/web1 ramping at 10 %, weight 10 of 100",
                        "app_fcgi/web1 ramping at 50 %, weight 50 of 100",
                        "app_fcgi/web1 done, with all of its weight",
                        "Verified: 1 of 1 came back");
        assertThat(printed.exit()).isZero();
        assertThat(weight()).startsWith("100 ");
        assertThat(lab.haproxy().server("app_fcgi", "web1").admin()).isZero();
    }

    @Test
    void aWeightThatCannotBeDividedComesBackAtOnceAndThatIsSaid() {
        lab.haproxy().ask("set server app_fcgi/web1 weight 1");
        Printed dry = console.run("set", WEB1, "ready", "--ramp", "10,50", "--yes", "--dry-run");
        assertThat(dry.exit()).isZero();
        assertThat(lab.haproxy().server("app_fcgi", "web1").drained()).isTrue();

        Printed printed = console.run("set", WEB1, "ready", "--ramp", "10,50", "--yes");
        assertThat(printed.out())
                .contains("a weight of 1 cannot be divided so, all of it comes back at once")
                .contains("done, no ramp: a weight of 1 cannot be divided");
        assertThat(printed.exit()).isZero();
        assertThat(weight()).startsWith("1 ");
    }

    @Test
    void itStopsWhereTheFleetGetsWorseAndSaysAtWhichWeight() {
        Traffic users = lab.traffic("app_fcgi", 5, Duration.ofMinutes(2));
        Lab.await("users are served", LONG, () -> users.answers(200) > 3);
        CompletableFuture<Printed> run = CompletableFuture.supplyAsync(
                () -> console.run("set", WEB1, "ready", "--ramp", "10,50", "--step", "2m", "--yes"));
        Lab.await(
                "it has a small weight",
                LONG,
                () -> weight().startsWith("10 ")
                        && lab.haproxy().server("app_fcgi", "web1").admin() == 0);
        lab.block(Pool.WEB2, 4);

        Printed printed = run.join();
        assertThat(printed.exit()).isEqualTo(5);
        assertThat(printed.out())
                .contains("Stopped:  lab/app_fcgi (lb1) is ")
                .contains("Stands:   app_fcgi/web1 is in ready at weight 10 of 100")
                .contains("drainboard set lab/app_fcgi/web1 weight=100");
        assertThat(weight()).startsWith("10 ");
        lab.unblock(Pool.WEB2);
    }

    @Test
    void whatARampCannotBeIsSaidAndNothingIsSent() {
        assertThat(console.run("set", WEB1, "drain", "--ramp", "10").err()).contains("--ramp goes with ready only");
        Printed falling = console.run("set", WEB1, "ready", "--ramp", "50,10");
        assertThat(falling.exit()).isEqualTo(2);
        assertThat(falling.err()).contains("rise from 1 % to 99 %");
        assertThat(console.run("set", WEB1, "ready", "--ramp", "10", "--wait", "5s")
                        .exit())
                .isEqualTo(2);
        assertThat(lab.haproxy().server("app_fcgi", "web1").drained()).isTrue();
    }

    private String weight() {
        return lab.haproxy().ask("get weight app_fcgi/web1");
    }
}
