package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.drainboard.cli.Engine;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.lab.Lab;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Decision;
import org.drainboard.operate.Ending;
import org.drainboard.operate.Outcome;
import org.drainboard.operate.Permit;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.TypedOverride;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.operate.drain.DrainWatch;
import org.drainboard.transport.Transport;

/** A lab that is watched, with a drain watch on top, and orders that go through the guard and the operator. */
final class DrainStand implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Lab lab;
    private final AppEngine engine;
    private final Inventory inventory;
    private final DrainWatch drains;
    private volatile Judgement latest = AppActions.NOTHING_YET;
    private volatile List<DrainProgress> progress = List.of();
    private final List<Consumer<Judgement>> listeners = new CopyOnWriteArrayList<>();
    private final Engine.Watch watch;

    DrainStand(Lab lab, Path file, Duration grace) {
        this(lab, file, grace, new Transport());
    }

    DrainStand(Lab lab, Path file, Duration grace, Transport transport) {
        this.lab = lab;
        this.engine =
                new AppEngine(transport, Map.of("XDG_STATE_HOME", lab.folder().toString()));
        this.inventory = assertThat(InventoryFile.read(file))
                .asInstanceOf(type(InventoryFile.Read.class))
                .actual()
                .inventory();
        this.drains = new DrainWatch(inventory, grace);
        this.watch = engine.watch(inventory, this::take);
        Lab.await("three rounds", LONG, () -> latest.round().number() >= 3);
    }

    private void take(Judgement judgement) {
        latest = judgement;
        progress = drains.note(judgement);
        listeners.forEach(each -> each.accept(judgement));
    }

    void listen(Consumer<Judgement> listener) {
        listeners.add(listener);
    }

    AppEngine engine() {
        return engine;
    }

    Inventory inventory() {
        return inventory;
    }

    Judgement latest() {
        return latest;
    }

    static ServerId server(String backend, String server) {
        return new ServerId(new BackendId(new ProxyId("lab", "lb1"), backend), server);
    }

    /** Orders it, agreeing to all that the guard asks or refuses, and expects it to be verified. */
    void order(ServerId server, ServerState state) {
        order(Proposal.of(new Action(server, state, "test")));
    }

    void order(Proposal proposal) {
        Ending ending = engine.operator(inventory, this::latest).carryOut(permit(proposal));
        assertThat(ending).as(ending.text()).isInstanceOf(Outcome.Verified.class);
        drains.ordered(proposal.action(), engine.clock().instant());
    }

    private Permit permit(Proposal proposal) {
        Decision decision =
                engine.guard(inventory).judge(proposal, latest, engine.clock().instant());
        return switch (decision) {
            case Decision.Granted granted -> granted.permit();
            case Decision.NeedsConfirmation asks -> asks.confirmed();
            case Decision.NeedsOverride no ->
                assertThat(no.override().accept(proposal.action().server().server(), "a test"))
                        .asInstanceOf(type(TypedOverride.Answer.Given.class))
                        .actual()
                        .permit();
            case Decision.NeedsTrial _ ->
                permit(proposal.tried(engine.trial(inventory, this::latest)
                        .run(proposal.action().server())));
            case Decision.Refused no -> throw new AssertionError(no.reasons().toString());
        };
    }

    Optional<DrainProgress> progress(ServerId server) {
        return progress.stream().filter(each -> each.server().equals(server)).findFirst();
    }

    /** The first progress that fits; the error says what was seen last. */
    DrainProgress await(String what, ServerId server, Predicate<DrainProgress> fits) {
        AtomicReference<DrainProgress> found = new AtomicReference<>();
        try {
            Lab.await(what, LONG, () -> {
                progress(server).filter(fits).ifPresent(found::set);
                return found.get() != null;
            });
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + "; last: " + progress(server), late);
        }
        return Objects.requireNonNull(found.get());
    }

    /** What a client gets that holds a cookie; 0 when the connection breaks. */
    int request(String backend, String page, String cookie) {
        URI uri = URI.create("http://" + lab.address() + ":" + lab.port("FRONTEND") + "/" + backend + "/" + page);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Cookie", cookie)
                .timeout(LONG)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException broken) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    Instant now() {
        return engine.clock().instant();
    }

    @Override
    public void close() {
        watch.close();
    }
}
