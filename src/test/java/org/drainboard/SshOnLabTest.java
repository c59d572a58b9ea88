package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Sshd;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;
import org.drainboard.model.PoolId;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything of a lab seen and ordered through a real sshd: HAProxy, the pools on sockets and on TCP, and a drain. */
@ExtendWith(LabExtension.class)
final class SshOnLabTest {
    private static final Duration LONG = Duration.ofSeconds(40);

    @Test
    void aServerIsDrainedThroughSshAndSshdMayDieMeanwhile(Lab lab) throws IOException {
        try (Sshd sshd = Sshd.start();
                Transport transport = new Transport(sshd.client());
                DrainStand stand = new DrainStand(lab, throughSsh(lab), Duration.ofSeconds(5), transport)) {
            Lab.await("all is read", LONG, () -> allRead(stand.latest()));
            assertThat(sshd.logins()).isEqualTo(1);
            assertThat(Witness.server(stand.latest(), "app_fcgi", "web2").verdict())
                    .isEqualTo(Verdict.HONEST);
            for (String pool : List.of("web1", "web2")) {
                Lab.await(
                        "the ladder of " + pool,
                        LONG,
                        () -> passed(stand.latest(), pool)
                                .containsAll(Set.of(Rung.CONNECT, Rung.HANDSHAKE, Rung.PING, Rung.REQUEST)));
            }

            stand.order(DrainStand.server("app_fcgi", "web1"), ServerState.DRAIN);
            assertThat(lab.haproxy().server("app_fcgi", "web1").drained()).isTrue();

            sshd.kill();
            Lab.await("it is said", LONG, () -> unreached(stand.latest()).isPresent());
            assertThat(unreached(stand.latest()).orElseThrow().message()).startsWith("ssh://far/");
            sshd.run();
            Lab.await("it recovers by itself", LONG, () -> allRead(stand.latest()));

            stand.order(DrainStand.server("app_fcgi", "web1"), ServerState.READY);
            assertThat(lab.haproxy().server("app_fcgi", "web1").drained()).isFalse();
        }
    }

    /** HAProxy is seen directly, so that there are claims to judge; only the way to the pools fails. */
    @Test
    void anOutageOfSshIsNoEvidenceOnThePools(Lab lab) throws IOException {
        try (Sshd sshd = Sshd.start();
                Transport transport = new Transport(sshd.client());
                DrainStand stand = new DrainStand(lab, poolsThroughSsh(lab), Duration.ofSeconds(5), transport)) {
            Lab.await("the ladder", LONG, () -> passed(stand.latest(), "web1").contains(Rung.REQUEST));
            List<Judgement> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
            stand.listen(seen::add);
            sshd.kill();
            Lab.await(
                    "the pools are lost for 12 rounds",
                    LONG,
                    () -> seen.stream().filter(each -> poolsUnreached(each) > 0).count() > 12);
            assertThat(seen)
                    .allSatisfy(each -> assertThat(each.backends()).allSatisfy(backend -> {
                        assertThat(backend.verdict()).isNotIn(Verdict.FALSE_HEALTHY, Verdict.FALSE_DOWN);
                        assertThat(backend.servers())
                                .allSatisfy(server -> assertThat(server.verdict())
                                        .as(server.id() + " " + server.evidence())
                                        .isNotIn(Verdict.FALSE_HEALTHY, Verdict.FALSE_DOWN));
                    }));
            Judgement last = seen.getLast();
            assertThat(Witness.server(last, "app_fcgi", "web1").verdict()).isEqualTo(Verdict.CANNOT_TELL);
            assertThat(Witness.server(last, "app_fcgi", "web1").evidence().toString())
                    .contains("not reached");
            assertThat(failedRungs(last)).isEmpty();
            sshd.run();
            Lab.await("it recovers by itself", LONG, () -> allRead(stand.latest()));
        }
    }

    private static boolean allRead(Judgement judgement) {
        return !judgement.round().pools().isEmpty()
                && judgement.round().proxies().values().stream().allMatch(Reading.Fresh.class::isInstance)
                && judgement.round().pools().values().stream().allMatch(Reading.Fresh.class::isInstance);
    }

    private static Optional<Failure> unreached(Judgement judgement) {
        return judgement.round().proxies().values().stream()
                .flatMap(reading -> failure(reading).stream())
                .filter(failure -> failure.kind() == Kind.UNREACHED)
                .findFirst();
    }

    private static long poolsUnreached(Judgement judgement) {
        return judgement.round().pools().values().stream()
                .flatMap(reading -> failure(reading).stream())
                .filter(failure -> failure.kind() == Kind.UNREACHED)
                .count();
    }

    private static Optional<Failure> failure(Reading<?> reading) {
        return switch (reading) {
            case Reading.Fresh<?> _ -> Optional.empty();
            case Reading.Stale<?> stale -> Optional.of(stale.failure());
            case Reading.Missing<?> missing -> Optional.of(missing.failure());
        };
    }

    private static List<Rung> passed(Judgement judgement, String pool) {
        return Optional.ofNullable(judgement.round().ladders().get(new PoolId("lab", pool)))
                .flatMap(Reading::latest)
                .map(Ladder::rungs)
                .orElse(List.of())
                .stream()
                .filter(RungResult.Passed.class::isInstance)
                .map(RungResult::rung)
                .toList();
    }

    private static List<RungResult> failedRungs(Judgement judgement) {
        return judgement.round().ladders().values().stream()
                .flatMap(reading -> reading.latest().stream())
                .flatMap(ladder -> ladder.rungs().stream())
                .filter(RungResult.Failed.class::isInstance)
                .toList();
    }

    private static Path throughSsh(Lab lab) throws IOException {
        String text = Files.readString(poolsThroughSsh(lab));
        return Files.writeString(lab.folder().resolve("ssh.yaml"), text.replace("socket: unix:", "socket: ssh://far"));
    }

    private static Path poolsThroughSsh(Lab lab) throws IOException {
        String text = Files.readString(LabConsole.withChecks(lab).inventory())
                .replaceAll("fcgi\\+unix:", "fcgi+ssh://far")
                .replaceAll("fcgi://", "fcgi+ssh://far/")
                .replaceAll("listen: unix:", "listen: ssh://far")
                .replaceAll("listen: (?=[0-9])", "listen: ssh://far/");
        return Files.writeString(lab.folder().resolve("pools-ssh.yaml"), text);
    }
}
