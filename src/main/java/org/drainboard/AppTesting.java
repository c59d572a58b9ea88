package org.drainboard;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.drainboard.doctor.PoolCheckup;
import org.drainboard.doctor.ProxyCheckup;
import org.drainboard.inventory.Draft;
import org.drainboard.inventory.Edit;
import org.drainboard.inventory.Field;
import org.drainboard.inventory.InventoryEditor;
import org.drainboard.inventory.InventorySource;
import org.drainboard.inventory.Mistake;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.Transport;
import org.drainboard.view.Crossing;
import org.drainboard.view.inventory.Entry;
import org.drainboard.view.inventory.Kind;

/** Tests what an entry of the editor describes, as it was typed. */
final class AppTesting {
    private static final System.Logger LOG = System.getLogger(AppTesting.class.getName());
    /** A login over ssh with a hardware key and a jump host takes seconds. */
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private static final InventorySource EMPTY = new InventorySource(Path.of("inventory.yaml"), Optional.empty());

    private final Transport transport;
    private final Supplier<Inventory> used;
    private final Executor worker;

    /**
     * Tests on threads that may wait.
     *
     * @param used what is watched now, for the HAProxys that a pool stands behind
     */
    AppTesting(Transport transport, Supplier<Inventory> used, Executor worker) {
        this.transport = transport;
        this.used = used;
        this.worker = worker;
    }

    /** Answers on the JavaFX thread. */
    void run(Entry entry, Consumer<Checkup> found) {
        worker.execute(() -> {
            Checkup checkup = checkup(entry);
            Crossing.step(() -> found.accept(checkup));
        });
    }

    /** The thread's boundary: whatever happens, the window hears of it. */
    private Checkup checkup(Entry entry) {
        try {
            return switch (InventoryEditor.draft(EMPTY, edits(entry))) {
                case Draft.Refused(List<Mistake> mistakes) ->
                    failed(entry, mistakes.getFirst().message());
                case Draft.Good good ->
                    test(entry, good.inventory().environments().getFirst());
            };
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a mistake in Drainboard while it tested an entry", e);
            return failed(entry, "a mistake in Drainboard itself: " + e);
        }
    }

    private Checkup test(Entry entry, Environment alone) {
        String environment = entry.name().environment();
        Optional<Environment> same = used.get().environments().stream()
                .filter(each -> each.name().equals(environment))
                .findFirst();
        if (entry.name().kind() == Kind.POOL) {
            List<ProxyTarget> proxies = same.map(Environment::proxies).orElse(List.of());
            return new PoolCheckup(transport).test(environment, alone.pools().getFirst(), proxies, DEADLINE);
        }
        return new ProxyCheckup(transport)
                .test(
                        environment,
                        alone.proxies().getFirst(),
                        same.map(Environment::access).orElse(alone.access()),
                        DEADLINE);
    }

    /** An inventory with this entry alone; a pool needs a HAProxy beside it, which is not asked. */
    private static List<Edit> edits(Entry entry) {
        List<Field> fields = entry.fields().stream()
                .filter(field -> !field.text().isBlank())
                .map(field -> new Field(field.key(), field.text()))
                .toList();
        List<Field> name = List.of(new Field("name", "test"));
        return entry.name().kind() == Kind.POOL
                ? Stream.of(
                                new Edit.AddEnvironment(
                                        name,
                                        List.of(new Field("name", "none"), new Field("socket", "unix:/none")),
                                        ""),
                                new Edit.AddPool("test", fields, ""))
                        .map(Edit.class::cast)
                        .toList()
                : List.of(new Edit.AddEnvironment(name, fields, ""));
    }

    private static Checkup failed(Entry entry, String why) {
        return new Checkup(entry.text("name"), List.of(Remark.bad(why, "")));
    }
}
