package org.drainboard.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.Objects;
import org.drainboard.fpm.StatusPage;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.haproxy.BackendStats;
import org.drainboard.model.haproxy.Counters;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ResponseCounters;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;

/** Looks at an environment as the console does. */
record Onlooker(Transport transport, Environment environment) {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    static ResponseCounters responses(Counters counters) {
        return Objects.requireNonNull(counters.responses());
    }

    ProxySnapshot proxy() throws ExchangeException {
        return new RuntimeApi(transport, environment.proxies().getFirst()).read(DEADLINE);
    }

    ServerStats server(String backend, String name) throws ExchangeException {
        return proxy().servers().stream()
                .filter(server ->
                        server.backend().equals(backend) && server.server().equals(name))
                .findFirst()
                .orElseThrow();
    }

    BackendStats backend(String name) throws ExchangeException {
        return proxy().backends().stream()
                .filter(backend -> backend.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    PoolStatus pool(String name) throws ExchangeException {
        PoolTarget target = environment.pools().stream()
                .filter(pool -> pool.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new StatusPage(transport, target).read(DEADLINE);
    }

    /** Workers that have run the same request for over a second. */
    long stuck(String pool) throws ExchangeException {
        return ((Workers.Listed) pool(pool).workers())
                .all().stream()
                        .filter(worker -> worker.state() == WorkerState.RUNNING)
                        .map(Worker::duration)
                        .filter(duration -> duration != null && duration.compareTo(Duration.ofSeconds(1)) > 0)
                        .count();
    }

    String command(String command) throws ExchangeException {
        byte[] reply = transport.exchange(
                ((ProxyAddress.Socket) environment.proxies().getFirst().address()).socket(),
                (command + "\n").getBytes(US_ASCII),
                new Limits(DEADLINE, 1 << 20));
        return new String(reply, US_ASCII);
    }
}
