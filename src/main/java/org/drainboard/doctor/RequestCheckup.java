package org.drainboard.doctor;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.drainboard.fpm.StatusPage;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.probe.RequestResult;
import org.drainboard.probe.RequestProbe;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Transport;

/** Sends a configured real request once to each that it is meant for, and says what came back. */
final class RequestCheckup {
    private final Transport transport;
    private final RequestProbe probe;

    RequestCheckup(Transport transport) {
        this.transport = transport;
        this.probe = new RequestProbe(transport);
    }

    Checkup examine(Environment environment, RequestCheck check, ServersSeen seen, Duration deadline) {
        String subject = "check " + environment.name() + "/" + check.backend() + " (via "
                + check.via().name().toLowerCase(Locale.ROOT) + ", " + check.path() + ")";
        List<Remark> remarks = switch (check.via()) {
            case FCGI ->
                toPools(environment, check, seen, Deadline.in(deadline)).toList();
            case HTTP -> toServers(check, seen, Deadline.in(deadline)).toList();
            case FRONTEND ->
                List.of(remark("through HAProxy", check, probe.askFrontend(within(check, Deadline.in(deadline)))));
        };
        return new Checkup(subject, remarks.isEmpty() ? List.of(nobody(check, seen)) : remarks);
    }

    private Stream<Remark> toPools(Environment environment, RequestCheck check, ServersSeen seen, Deadline end) {
        List<PoolTarget> behind = environment.pools().stream()
                .filter(pool -> seen.servers().stream()
                        .anyMatch(server -> server.backend().equals(check.backend())
                                && pool.standsBehind(server.backend(), server.server(), server.address())))
                .toList();
        return behind.stream().map(pool -> {
            String name = "pool " + pool.name();
            return end.passed() ? late(name) : remark(name, check, toPool(pool, check, end));
        });
    }

    /** None into a full pool: it would run there later, when nobody waits for it any more. */
    private RequestResult toPool(PoolTarget pool, RequestCheck check, Deadline end) {
        try {
            Workers workers = new StatusPage(transport, pool)
                    .read(end.remaining().dividedBy(2))
                    .workers();
            if (workers instanceof Workers.Listed(List<Worker> all)
                    && !all.isEmpty()
                    && all.stream().noneMatch(worker -> worker.state().free())) {
                return new RequestResult.NotAsked("all " + all.size() + " workers are busy");
            }
        } catch (ExchangeException failed) {
            return new RequestResult.NotAsked("its status page does not say whether a worker is free");
        }
        return probe.askPool(within(check, end), pool);
    }

    private Stream<Remark> toServers(RequestCheck check, ServersSeen seen, Deadline end) {
        return seen.servers().stream()
                .filter(server -> server.backend().equals(check.backend()) && server.claim() != Claim.MAINT)
                .map(ServerStats::address)
                .distinct()
                .map(address -> end.passed()
                        ? late(address)
                        : remark(address, check, probe.askServer(within(check, end), address)));
    }

    private static Remark remark(String whom, RequestCheck check, RequestResult result) {
        return switch (result) {
            case RequestResult.Answered(int status) -> Remark.good(whom + " answers HTTP " + status + ", as expected");
            case RequestResult.WrongStatus(int _, var failure) ->
                Remark.bad(
                        whom + ": " + failure.message(),
                        "if that is right, in the inventory: expect: the status; else look at the page's error log");
            case RequestResult.Failed(var failure) -> Remark.bad(whom + ": " + failure.message(), "");
            case RequestResult.NotAsked(String reason) ->
                Remark.note(whom + " was not asked for " + check.path() + ": " + reason, "");
        };
    }

    private static Remark nobody(RequestCheck check, ServersSeen seen) {
        return seen.servers().stream().anyMatch(server -> server.backend().equals(check.backend()))
                ? Remark.bad(
                        "nobody is known behind backend " + check.backend() + " to send this request to",
                        "say which pool stands there: serves: [\"" + check.backend() + "/*\"]")
                : seen.unread().isEmpty()
                        ? Remark.bad("no HAProxy has a backend " + check.backend(), "correct backend: in the inventory")
                        : Remark.note("not sent: " + String.join(", ", seen.unread()) + " could not be read", "");
    }

    private static Remark late(String whom) {
        return Remark.note(whom + " was not asked: the time was over", "");
    }

    private static RequestCheck within(RequestCheck check, Deadline end) {
        return check.timeout().compareTo(end.remaining()) <= 0 ? check : check.within(end.remaining());
    }
}
