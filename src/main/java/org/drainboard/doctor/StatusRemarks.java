package org.drainboard.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Plain;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.inventory.AddressText;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.inventory.StatusListen;

/** What a pool's status page says, held against the inventory. */
final class StatusRemarks {
    /** With an address to choose, where a web server stands before the pool. */
    private static final String UNKNOWN_ADDRESS = """
            in the pool's file, then reload PHP-FPM (PHP 8.0 and later):
                pm.status_path = /fpm-status
                pm.status_listen = 127.0.0.1:9102
                ; listen.allowed_clients, if set, must hold the machine that asks
            and in the inventory:
                status: fcgi://127.0.0.1:9102/fpm-status""";

    private StatusRemarks() {}

    static List<Remark> of(PoolTarget pool, PoolStatus status) {
        List<Remark> remarks = new ArrayList<>();
        remarks.add(Remark.good("pool " + Plain.line(status.pool()) + ", pm = "
                + status.manager().name().toLowerCase(Locale.ROOT) + ", " + workers(status)));
        remarks.add(listening(pool));
        maxChildren(pool, status).ifPresent(remarks::add);
        return remarks;
    }

    /** The configuration that gives the pool a status page of its own; also where only its status address is known. */
    static String advice(PoolTarget pool) {
        if (!(pool.status() instanceof StatusAddress.FastCgi(Endpoint asked, String path))) {
            return UNKNOWN_ADDRESS;
        }
        StatusListen beside = StatusListen.beside(pool.listen() == null ? asked : pool.listen(), path);
        return "in the pool's file, then reload PHP-FPM (PHP 8.0 and later):\n    "
                + String.join("\n    ", beside.lines()) + "\nand in the inventory:\n    status: "
                + AddressText.status(beside.status());
    }

    private static String workers(PoolStatus status) {
        return switch (status.workers()) {
            case Workers.Listed(List<Worker> all) -> {
                long free = all.stream().filter(each -> each.state().free()).count();
                yield all.size() + (all.size() == 1 ? " worker" : " workers") + ", " + free + " free";
            }
            case Workers.Unreadable(String why) ->
                status.aggregates().total() + " workers, but their list cannot be believed: " + why;
        };
    }

    private static Remark listening(PoolTarget pool) {
        if (!pool.statusMayTakeAWorker()) {
            return Remark.good("the status page has an address of its own (pm.status_listen): it answers even when all"
                    + " workers are blocked");
        }
        return Remark.note(
                pool.statusAtListen()
                        ? "no pm.status_listen: a worker must serve the status page, so it hangs exactly when all are"
                                + " blocked"
                        : "perhaps a worker must serve the status page, which then hangs exactly when all are blocked",
                advice(pool));
    }

    private static Optional<Remark> maxChildren(PoolTarget pool, PoolStatus status) {
        int seen = status.aggregates().total();
        boolean fixed = status.manager() == ProcessManager.STATIC;
        Integer most = pool.maxChildren();
        if (most == null) {
            return Optional.of(Remark.note(
                    "max_children: is missing, and the status page does not say it: how many workers could still start"
                            + " is not known",
                    "in the inventory, "
                            + (fixed ? "as seen (pm = static)" : "pm.max_children of the pool's file, at least")
                            + ":\n    max_children: " + Math.max(1, seen)));
        }
        if (fixed ? seen != most : seen > most) {
            return Optional.of(Remark.bad(
                    "the inventory says max_children: " + most + ", but the pool has " + seen + " workers",
                    "in the inventory, pm.max_children of the pool's file" + (fixed ? "" : ", at least")
                            + ":\n    max_children: " + seen));
        }
        return Optional.of(Remark.good("max_children: " + most + " agrees with what is seen"));
    }
}
