package org.drainboard.fpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drainboard.fpm.StatusJsonTest.listed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Pool;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure.Kind;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Against a real PHP-FPM. */
@ExtendWith(LabExtension.class)
final class StatusPageLabTest {
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final Transport transport = new Transport();

    @Test
    void thePageOfAUnixPoolIsServedByAWorkerThatCountsAsFree(Lab lab) throws ExchangeException {
        PoolStatus idle = page(overFastCgi(web1(lab), "/fpm-status")).read(DEADLINE);

        assertThat(idle.pool()).isEqualTo("web1");
        assertThat(idle.manager()).isEqualTo(ProcessManager.STATIC);
        assertThat(idle.listenQueue()).as("no way to know on a unix socket").isNull();
        assertThat(idle.aggregates().active())
                .as("the page counts its own worker")
                .isEqualTo(1);
        assertThat(states(idle)).hasSize(4).containsOnly(WorkerState.IDLE);

        lab.block(Pool.WEB1, 3);
        PoolStatus nearlyFull = page(overFastCgi(web1(lab), "/fpm-status")).read(DEADLINE);
        assertThat(states(nearlyFull))
                .containsExactlyInAnyOrder(
                        WorkerState.RUNNING, WorkerState.RUNNING, WorkerState.RUNNING, WorkerState.IDLE);
        assertThat(nearlyFull.accepted()).isGreaterThan(idle.accepted());
        lab.unblock(Pool.WEB1);
    }

    @Test
    void aFullPoolHangsWhereAWorkerServesThePageAndAnswersWhereAListenerDoes(Lab lab) throws ExchangeException {
        lab.block(Pool.WEB1, 4);
        assertThatThrownBy(() -> page(overFastCgi(web1(lab), "/fpm-status")).read(SHORT))
                .isInstanceOfSatisfying(ExchangeException.class, e -> {
                    assertThat(e.failure().kind()).isEqualTo(Kind.TIMED_OUT);
                    assertThat(e.failure().connected()).isTrue();
                });

        lab.block(Pool.WEB2, 4);
        Endpoint listener = new Endpoint.Tcp(lab.address(), lab.port("WEB2_STATUS"));
        PoolStatus full = page(overFastCgi(listener, "/fpm-status")).read(DEADLINE);
        assertThat(states(full)).hasSize(4).containsOnly(WorkerState.RUNNING);
        assertThat(listed(full))
                .allSatisfy(worker -> assertThat(worker.request())
                        .isNotNull()
                        .satisfies(request -> assertThat(request.script()).endsWith("/block.php")));

        lab.unblock(Pool.WEB1);
        lab.unblock(Pool.WEB2);
    }

    @Test
    void theQueueOfATcpPoolIsSeen(Lab lab) {
        Endpoint listener = new Endpoint.Tcp(lab.address(), lab.port("WEB2_STATUS"));
        StatusPage page = page(overFastCgi(listener, "/fpm-status"));
        Lab.await("an empty queue, not an unknown one", DEADLINE, () -> queue(page) == 0);

        lab.block(Pool.WEB2, 4);
        assertThat(lab.door(Pool.WEB2, "index.php").status(SHORT)).isZero();
        Lab.await("the abandoned request in the queue", DEADLINE, () -> queue(page) > 0);
        lab.unblock(Pool.WEB2);
    }

    @Test
    void thePageThroughAWebServerIsTheSame(Lab lab) throws ExchangeException {
        URI door = lab.door(Pool.WEB2, "fpm-status").uri();
        PoolStatus status = page(new StatusAddress.Http(door)).read(DEADLINE);

        assertThat(status.pool()).isEqualTo("web2");
        assertThat(states(status)).hasSize(4).containsOnly(WorkerState.IDLE);
    }

    @Test
    void aWrongPathSaysWhatToSet(Lab lab) {
        assertThatThrownBy(() -> page(overFastCgi(web1(lab), "/status")).read(DEADLINE))
                .isInstanceOfSatisfying(
                        ExchangeException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(Kind.REJECTED))
                .hasMessageContainingAll(
                        "unix:", "pm.status_path is not /status in this pool", "HTTP 404", "File not found");
        assertThatThrownBy(() -> page(overFastCgi(web1(lab), "/etc/hostname")).read(DEADLINE))
                .hasMessageContainingAll("HTTP 403", "Access denied", "security.limit_extensions");
        assertThatThrownBy(() -> page(overFastCgi(web1(lab), "/ping")).read(DEADLINE))
                .isInstanceOfSatisfying(
                        ExchangeException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(Kind.MALFORMED))
                .hasMessageContainingAll("/ping is not the status page", "starts with: pong");
        URI missing = lab.door(Pool.WEB2, "status").uri();
        assertThatThrownBy(() -> page(new StatusAddress.Http(missing)).read(DEADLINE))
                .hasMessageContainingAll(missing.toString(), "HTTP 404", "SCRIPT_NAME");
    }

    @Test
    void anotherServiceIsNotAPool(Lab lab) {
        Endpoint frontend = new Endpoint.Tcp(lab.address(), lab.port("FRONTEND"));

        assertThatThrownBy(() -> page(overFastCgi(frontend, "/fpm-status")).read(DEADLINE))
                .isInstanceOfSatisfying(
                        ExchangeException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(Kind.MALFORMED))
                .hasMessageContainingAll(frontend.toString(), "PHP-FPM");
    }

    /** What the page says, or -1 where it cannot know. */
    private static long queue(StatusPage page) {
        try {
            Long waiting = page.read(DEADLINE).listenQueue();
            return waiting == null ? -1 : waiting;
        } catch (ExchangeException e) {
            throw new AssertionError(e);
        }
    }

    private static List<WorkerState> states(PoolStatus status) {
        return listed(status).stream().map(Worker::state).toList();
    }

    private static Endpoint web1(Lab lab) {
        return new Endpoint.Unix(lab.folder().resolve("run/web1.sock").toString());
    }

    private static StatusAddress overFastCgi(Endpoint endpoint, String path) {
        return new StatusAddress.FastCgi(endpoint, path);
    }

    private StatusPage page(StatusAddress status) {
        return new StatusPage(transport, new PoolTarget("pool", status, null, null, null, List.of()));
    }
}
