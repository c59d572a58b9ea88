package org.drainboard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.drainboard.cli.Engine;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.lab.Lab;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.transport.Transport;

/** Watches a lab as the window does, and remembers every judgement. */
final class Witness implements AutoCloseable {
    private final List<Judgement> seen = new ArrayList<>();
    private final Engine.Watch watch;

    Witness(LabConsole console) {
        if (!(InventoryFile.read(console.inventory()) instanceof InventoryFile.Read(Inventory inventory))) {
            throw new AssertionError("not an inventory: " + console.inventory());
        }
        watch = new AppEngine(new Transport(), Map.of()).watch(inventory, this::take);
    }

    private synchronized void take(Judgement judgement) {
        seen.add(judgement);
    }

    /** All judgements of rounds after a moment. */
    synchronized List<Judgement> since(Instant moment) {
        return seen.stream()
                .filter(judgement -> judgement.round().at().isAfter(moment))
                .toList();
    }

    /** The first judgement after a moment that fits. */
    Judgement await(String what, Instant moment, Duration within, Predicate<Judgement> fits) {
        Lab.await(what, within, () -> since(moment).stream().anyMatch(fits));
        return since(moment).stream().filter(fits).findFirst().orElseThrow();
    }

    static BackendVerdict backend(Judgement judgement, String backend) {
        return judgement.backends().stream()
                .filter(verdict -> verdict.id().backend().equals(backend))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + backend + " in " + judgement.backends()));
    }

    static ServerVerdict server(Judgement judgement, String backend, String server) {
        return backend(judgement, backend).servers().stream()
                .filter(verdict -> verdict.id().server().equals(server))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        watch.close();
    }
}
