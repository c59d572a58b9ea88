package org.drainboard.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.drainboard.model.Endpoint;

/**
 * Resolves names under a deadline. The system's look-up can neither be bounded nor interrupted, so each runs on a
 * thread of its own; those who ask for a name that is being looked up wait for the same answer, so that a dead name
 * server costs one thread a name, however often it is polled.
 */
final class NameLookup {
    private final Resolver resolver;
    private final ConcurrentMap<String, FutureTask<List<InetAddress>>> running = new ConcurrentHashMap<>();

    NameLookup(Resolver resolver) {
        this.resolver = resolver;
    }

    List<InetAddress> addresses(Endpoint.Tcp endpoint, Deadline deadline) throws ExchangeException {
        Diagnosis diagnosis = Diagnosis.of(endpoint);
        try {
            return List.of(InetAddress.ofLiteral(endpoint.host()));
        } catch (IllegalArgumentException _) {
            return await(endpoint.host(), deadline, diagnosis);
        }
    }

    private List<InetAddress> await(String host, Deadline deadline, Diagnosis diagnosis) throws ExchangeException {
        try {
            return lookUp(host).get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new ExchangeException(diagnosis.nameTimedOut(host, deadline), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExchangeException(diagnosis.interrupted(), e);
        } catch (ExecutionException e) {
            throw new ExchangeException(
                    e.getCause() instanceof UnknownHostException
                            ? diagnosis.noSuchHost(host)
                            : diagnosis.other("the look-up of " + host + " failed: " + e.getCause()),
                    e);
        }
    }

    private FutureTask<List<InetAddress>> lookUp(String host) {
        return running.computeIfAbsent(host, this::start);
    }

    private FutureTask<List<InetAddress>> start(String host) {
        FutureTask<List<InetAddress>> task = new FutureTask<>(() -> resolver.resolve(host)) {
            @Override
            protected void done() {
                running.remove(host, this);
            }
        };
        Thread.ofPlatform().daemon().name("look-up " + host).start(task);
        return task;
    }
}
