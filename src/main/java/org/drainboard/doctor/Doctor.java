package org.drainboard.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.transport.Transport;

/** Tests everything that an inventory names, all at once but never more than 64: none waits for another's hang. */
public final class Doctor {
    private static final int AT_ONCE = 64;

    private final ProxyCheckup proxies;
    private final PoolCheckup pools;
    private final RequestCheckup requests;

    public Doctor(Transport transport) {
        this.proxies = new ProxyCheckup(transport);
        this.pools = new PoolCheckup(transport);
        this.requests = new RequestCheckup(transport);
    }

    /**
     * Tests targets; blocks until the last is done. Real requests are sent once, where the inventory asks for them.
     *
     * @param wanted by {@code ENVIRONMENT/NAME}, of a check {@code ENVIRONMENT/BACKEND}
     * @param deadline for each target
     * @return in the order of the inventory
     * @throws InterruptedException when this thread is interrupted; nothing goes on then
     */
    public List<Checkup> examine(Inventory inventory, Predicate<String> wanted, Duration deadline)
            throws InterruptedException {
        try (ExecutorService crew = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("doctor-", 0).factory())) {
            List<Future<Checkup>> results = new ArrayList<>();
            for (Environment environment : inventory.environments()) {
                results.addAll(examine(environment, wanted, deadline, crew));
            }
            List<Checkup> checkups = new ArrayList<>();
            try {
                for (Future<Checkup> result : results) {
                    checkups.add(Waiting.forIt(result));
                }
            } catch (InterruptedException e) {
                crew.shutdownNow();
                throw e;
            }
            return checkups;
        }
    }

    private List<Future<Checkup>> examine(
            Environment environment, Predicate<String> wanted, Duration deadline, ExecutorService crew) {
        String name = environment.name();
        // Which servers there are is asked of every HAProxy, for the pools and checks that are wanted.
        Map<ProxyTarget, Future<ProxyCheckup.Examined>> asked = environment.proxies().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        proxy -> crew.submit(() -> proxies.examine(name, proxy, environment.access(), deadline))));
        Callable<ServersSeen> servers = () -> {
            List<ServersSeen> seen = new ArrayList<>();
            for (ProxyTarget proxy : environment.proxies()) {
                seen.add(Waiting.forIt(Objects.requireNonNull(asked.get(proxy))).seen());
            }
            return ServersSeen.all(seen);
        };
        List<Future<Checkup>> results = new ArrayList<>();
        for (ProxyTarget proxy : environment.proxies()) {
            if (wanted.test(name + "/" + proxy.name())) {
                results.add(crew.submit(() ->
                        Waiting.forIt(Objects.requireNonNull(asked.get(proxy))).checkup()));
            }
        }
        for (PoolTarget pool : environment.pools()) {
            if (wanted.test(name + "/" + pool.name())) {
                results.add(crew.submit(() -> {
                    List<Remark> remarks = new ArrayList<>(pools.examine(pool, deadline));
                    remarks.addAll(JoinRemarks.of(pool, servers.call()));
                    return new Checkup(PoolCheckup.subject(name, pool), remarks);
                }));
            }
        }
        for (RequestCheck check : environment.checks()) {
            if (wanted.test(name + "/" + check.backend())) {
                results.add(crew.submit(() -> requests.examine(environment, check, servers.call(), deadline)));
            }
        }
        return results;
    }
}
