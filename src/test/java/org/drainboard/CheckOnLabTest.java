package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Pool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code drainboard check --json} on real programs, from healthy to the black hole and back. */
@ExtendWith(LabExtension.class)
final class CheckOnLabTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static LabConsole console;

    @BeforeAll
    static void oneLabForAllTests(Lab lab) {
        console = LabConsole.on(lab);
    }

    @AfterEach
    void mend(Lab lab) {
        lab.stopTraffic();
        List.of(Pool.WEB1, Pool.WEB2).forEach(pool -> {
            lab.heal(pool);
            lab.unblock(pool);
        });
        Lab.await(
                "no session is left of the test before",
                LONG,
                () -> lab.haproxy().server("app_fcgi", "web1").sessions() == 0
                        && lab.haproxy().server("app_fcgi", "web2").sessions() == 0);
    }

    @Test
    void aQuietFleetWhoseWorkersAreSeenFreeIsHonest() {
        Printed quiet = console.check();

        assertThat(quiet.exit()).isZero();
        assertThat(quiet.verdicts()).hasSize(6 + 12).containsOnly("HONEST");
        assertThat(quiet.json().path("missing")).isEmpty();
        assertThat(quiet.evidence("app_fcgi", "web2", "free-workers")
                        .path("numbers")
                        .path("free")
                        .intValue())
                .isEqualTo(4);
    }

    @Test
    void oneOfFourBlockedIsHonest(Lab lab) {
        lab.block(Pool.WEB2, 1);
        Printed one = console.check();

        assertThat(one.exit()).isZero();
        assertThat(one.verdicts()).containsOnly("HONEST");
        assertThat(one.server("app_fcgi", "web2").path("headroom").doubleValue())
                .isEqualTo(0.75);
    }

    @Test
    void threeOfFourBlockedIsAtRiskWhereverThePoolServes(Lab lab) {
        for (Pool pool : List.of(Pool.WEB1, Pool.WEB2)) {
            lab.block(pool, 3);
            Printed three = console.check();
            lab.unblock(pool);

            String name = pool.toString();
            assertThat(three.exit()).isZero();
            for (String backend : List.of("app_fcgi", "app_http", "app_sticky", "app_nocheck")) {
                assertThat(three.verdict(backend)).as(backend).isEqualTo("AT_RISK");
                assertThat(three.verdict(backend, name)).as(backend).isEqualTo("AT_RISK");
            }
            assertThat(three.verdict("app_ping")).as("other pools").isEqualTo("HONEST");
            assertThat(three.backend("app_fcgi").path("gap").doubleValue()).isZero();
            assertThat(three.evidence("app_fcgi", name, "headroom").path("text").textValue())
                    .contains("headroom 1 of 4 workers: 3 stuck", "block.php");
        }
    }

    @Test
    void fourOfFourBlockedUnderTrafficIsFalseHealthyUntilItRecovers(Lab lab) {
        lab.traffic("app_fcgi", 8, MINUTE);
        lab.block(Pool.WEB2, 4);
        Printed hole = console.check();
        assertThat(lab.haproxy().server("app_fcgi", "web2").status())
                .as("HAProxy's word")
                .isEqualTo("UP");
        lab.unblock(Pool.WEB2);
        Lab.await(
                "web2 works off what waited",
                LONG,
                () -> lab.haproxy().server("app_fcgi", "web2").sessions() == 0);
        Printed recovered = console.check();

        assertThat(hole.exit()).isEqualTo(1);
        assertThat(hole.verdict("app_fcgi")).isEqualTo("FALSE_HEALTHY");
        assertThat(hole.backend("app_fcgi").path("scope").textValue()).isEqualTo("server");
        assertThat(hole.backend("app_fcgi").path("claimed").doubleValue()).isEqualTo(1);
        assertThat(hole.backend("app_fcgi").path("gap").doubleValue()).isEqualTo(0.5);
        JsonNode server = hole.server("app_fcgi", "web2");
        assertThat(server.path("verdict").textValue()).isEqualTo("FALSE_HEALTHY");
        assertThat(server.path("claim").textValue()).isEqualTo("UP");
        assertThat(server.path("depth").textValue()).isEqualTo("L4");
        assertThat(server.path("reality").textValue()).isEqualTo("NOT_SERVING");
        assertThat(server.path("headroom").doubleValue()).isZero();
        assertThat(hole.verdict("app_fcgi", "web1")).isEqualTo("HONEST");
        assertThat(recovered.exit()).isZero();
        assertThat(recovered.verdicts()).containsOnly("HONEST");
    }

    @Test
    void bothPoolsBlockedIsOneSharedCause(Lab lab) {
        lab.traffic("app_fcgi", 8, MINUTE);
        lab.block(Pool.WEB1, 4);
        lab.block(Pool.WEB2, 4);
        Printed json = console.check();
        Printed text = console.run("check");

        assertThat(json.exit()).isEqualTo(1);
        assertThat(json.backend("app_fcgi").path("scope").textValue()).isEqualTo("shared");
        assertThat(json.backend("app_fcgi").path("gap").doubleValue()).isEqualTo(1);
        assertThat(text.exit()).isEqualTo(1);
        assertThat(text.out().lines().toList())
                .anySatisfy(line -> assertThat(line).contains("FALSE HEALTHY", "lab/app_fcgi (lb1)", "gap 100 %"))
                .anySatisfy(line -> assertThat(line)
                        .contains("HAProxy claims 2 of 2, real 0 of 2:", "shared cause: draining moves the load"))
                .anySatisfy(line -> assertThat(line).contains("Could not be read:"));
        assertThat(text.out().indexOf("lab/app_fcgi"))
                .as("the worst first")
                .isLessThan(text.out().indexOf("lab/app_ping"));
    }

    @Test
    void aPoolWithoutAStatusListenerIsFalseHealthyOnlyOnceARequestShowsIt(Lab lab) {
        lab.block(Pool.WEB1, 4);
        Printed quiet = console.check();
        lab.traffic("app_fcgi", 8, MINUTE);
        Lab.await(
                "requests wait at web1",
                LONG,
                () -> lab.haproxy().server("app_fcgi", "web1").sessions() > 0);
        Printed busy = console.check();

        assertThat(quiet.exit()).isEqualTo(3);
        assertThat(quiet.verdict("app_fcgi", "web1")).isEqualTo("CANNOT_TELL");
        assertThat(quiet.evidence("app_fcgi", "web1", "status-blind")
                        .path("text")
                        .textValue())
                .contains("gets no worker", "no request shows which");
        assertThat(quiet.json().path("missing").path(0).path("target").textValue())
                .isEqualTo("pool lab/web1");
        assertThat(quiet.json().path("missing").path(0).path("reason").textValue())
                .contains("web1.sock", "no complete answer within 2 s");
        assertThat(busy.exit()).isEqualTo(1);
        assertThat(busy.verdict("app_fcgi", "web1")).isEqualTo("FALSE_HEALTHY");
        assertThat(busy.verdict("app_fcgi", "web2")).isEqualTo("HONEST");
    }

    @Test
    void aFullPoolThatMakesProgressIsHonest(Lab lab) {
        lab.slow(Pool.WEB1, Duration.ofMillis(200));
        lab.slow(Pool.WEB2, Duration.ofMillis(200));
        lab.traffic("app_fcgi", 45, Duration.ofSeconds(6));
        Lab.await(
                "more requests than workers",
                LONG,
                () -> lab.haproxy().server("app_fcgi", "web2").sessions() > 5);
        Printed busy = console.check();

        assertThat(busy.verdict("app_fcgi")).isEqualTo("HONEST");
        assertThat(busy.exit()).isZero();
        assertThat(busy.evidence("app_fcgi", "web2", "answers-traffic")
                        .path("numbers")
                        .path("succeeded")
                        .intValue())
                .isPositive();
        assertThat(busy.server("app_fcgi", "web2").path("headroom").doubleValue())
                .isLessThan(0.5);
    }
}
