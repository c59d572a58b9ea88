package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Pool;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * PHP-FPM dies. HAProxy's own check needs three failures 2 s apart to notice, and until then it claims a dead server;
 * behind nginx it never notices.
 */
@ExtendWith(LabExtension.class)
final class PoolKilledTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @ParameterizedTest
    @EnumSource(names = {"WEB1", "WEB2"})
    void deadIsFalseHealthyUntilHaproxySaysDown(Pool pool, Lab lab) {
        LabConsole console = LabConsole.on(lab);
        String name = pool.toString();
        try (Witness witness = new Witness(console)) {
            witness.await("healthy", Instant.EPOCH, LONG, judgement -> verdict(judgement, name) == Verdict.HONEST);
            Lab.await(
                    "its first check passed; before that, one failure is enough for DOWN",
                    LONG,
                    () -> lab.haproxy().server("app_fcgi", name).check().endsWith("L4OK"));
            lab.kill(pool);
            Instant killed = Instant.now();
            Judgement claimed = witness.await(
                    "claimed up, and dead",
                    killed,
                    LONG,
                    judgement -> verdict(judgement, name) == Verdict.FALSE_HEALTHY);
            assertThat(Witness.server(claimed, "app_fcgi", name))
                    .returns(Claim.UP, server -> server.claim())
                    .returns(Reality.NOT_SERVING, server -> server.reality())
                    .satisfies(server ->
                            assertThat(server.sentence()).contains("pool " + name + " is dead", "connection refused"));
            Judgement down = witness.await(
                    "HAProxy notices",
                    killed,
                    LONG,
                    judgement -> Witness.server(judgement, "app_fcgi", name).claim() == Claim.DOWN);
            assertThat(Witness.server(down, "app_fcgi", name))
                    .as("the claim is true now")
                    .returns(Verdict.HONEST, server -> server.verdict())
                    .returns(Reality.NOT_SERVING, server -> server.reality());
        }

        Printed dead = console.check();
        assertThat(dead.exit()).isEqualTo(1);
        assertThat(dead.verdict("app_fcgi")).isEqualTo("HONEST");
        assertThat(dead.server("app_fcgi", name).path("claim").textValue()).isEqualTo("DOWN");
        assertThat(dead.verdict("app_http", name))
                .as("nginx still opens its port")
                .isEqualTo("FALSE_HEALTHY");
        assertThat(dead.verdict("app_nocheck", name)).as("nobody checks").isEqualTo("FALSE_HEALTHY");
        assertThat(dead.json().path("missing").path(0).path("target").textValue())
                .isEqualTo("pool lab/" + name);

        lab.start(pool);
        Lab.await(
                "HAProxy takes it back",
                LONG,
                () -> lab.haproxy().server("app_fcgi", name).status().equals("UP")
                        && lab.haproxy().server("app_sticky", name).status().equals("UP"));
        Printed back = console.check();
        assertThat(back.exit()).isZero();
        assertThat(back.verdicts()).containsOnly("HONEST");
    }

    private static Verdict verdict(Judgement judgement, String server) {
        return Witness.server(judgement, "app_fcgi", server).verdict();
    }
}
