package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Page;
import org.drainboard.lab.RuntimeSocket;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** HAProxy killed, back, and reloaded while a server drains. */
@ExtendWith(LabExtension.class)
final class HaproxyGoneTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void killedItCannotBeToldAndBackItIsHonestAgain(Lab lab) {
        LabConsole console = LabConsole.on(lab);
        try (Witness witness = new Witness(console)) {
            witness.await("healthy", Instant.EPOCH, LONG, HaproxyGoneTest::allHonest);
            lab.killHaproxy();
            Instant killed = Instant.now();
            Judgement blind = witness.await(
                    "what it said is too old",
                    killed,
                    LONG,
                    judgement -> judgement.backends().stream()
                            .allMatch(backend -> backend.verdict() == Verdict.CANNOT_TELL));
            assertThat(Witness.server(blind, "app_fcgi", "web1").sentence())
                    .contains("HAProxy was last read", "connection refused");

            Printed check = console.check();
            assertThat(check.exit()).isEqualTo(3);
            assertThat(check.json().path("backends")).isEmpty();
            assertThat(check.json().path("missing").path(0).path("target").textValue())
                    .isEqualTo("HAProxy lab/lb1");
            assertThat(check.json().path("missing").path(0).path("reason").textValue())
                    .contains("admin.sock", "connection refused");
            Printed set = console.run("set", "lab/app_fcgi/web1", "drain", "--yes");
            assertThat(set.exit()).isEqualTo(4);
            assertThat(set.err()).contains("HAProxy lab/lb1 could not be read, so nothing was sent");

            lab.startHaproxy();
            Instant back = Instant.now();
            witness.await("healthy again", back, LONG, HaproxyGoneTest::allHonest);
        }
        Printed again = console.check();
        assertThat(again.exit()).isZero();
        assertThat(again.verdicts()).hasSize(18).containsOnly("HONEST");
    }

    /** HAProxy drops orders when it is reloaded: nobody may go on saying that the server drains. */
    @Test
    void aReloadDuringADrainIsNotTakenForADrainedServer(Lab lab) throws InterruptedException {
        LabConsole console = LabConsole.on(lab);
        RuntimeSocket haproxy = lab.haproxy();
        Page slow = lab.frontend("app_fcgi", "slow.php?ms=30000");
        Thread one = Thread.ofVirtual().start(() -> slow.status(LONG));
        Thread other = Thread.ofVirtual().start(() -> slow.status(LONG));
        Lab.await(
                "a request is at web1",
                LONG,
                () -> haproxy.server("app_fcgi", "web1").sessions() > 0);
        long before = haproxy.pid();
        Thread reload = Thread.ofVirtual().start(() -> {
            Lab.await(
                    "the drain began",
                    LONG,
                    () -> haproxy.server("app_fcgi", "web1").drained());
            lab.reloadHaproxy();
        });

        Printed drain = console.run("set", "lab/app_fcgi/web1", "drain", "--wait", "20s");
        reload.join();

        assertThat(haproxy.pid()).isNotEqualTo(before);
        assertThat(haproxy.server("app_fcgi", "web1").admin()).isZero();
        assertThat(drain.exit()).isEqualTo(5);
        assertThat(drain.out())
                .contains(
                        "Verified: drain was read back",
                        "Lost:     app_fcgi/web1 is not out any more: HAProxy was reloaded")
                .doesNotContain("Drained:", "the order stands");
        Printed check = console.check();
        assertThat(check.server("app_fcgi", "web1").path("admin")).isEmpty();
        assertThat(check.server("app_fcgi", "web1").path("claim").textValue()).isEqualTo("UP");
        assertThat(console.run("set", "lab/app_fcgi/web1", "drain").exit()).isZero();
        assertThat(haproxy.server("app_fcgi", "web1").drained()).isTrue();
        one.join();
        other.join();
    }

    private static boolean allHonest(Judgement judgement) {
        return judgement.backends().size() == 6
                && judgement.missing().isEmpty()
                && judgement.backends().stream().allMatch(backend -> backend.verdict() == Verdict.HONEST);
    }
}
