package org.drainboard.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.drainboard.model.BackendId;
import org.drainboard.model.Endpoint;
import org.drainboard.model.ProxyId;
import org.drainboard.model.Secret;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Login;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.WebAddress;
import org.drainboard.transport.ExchangeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is asked of a read-only environment's channel, and whoever claims leave, only allowed shows are written. */
final class ReadOnlyChannelTest {
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final ServerId WEB1 = new ServerId(new BackendId(new ProxyId("production", "lb1"), "app"), "web1");
    private static final List<Change> CHANGES = List.of(
            new Change.State(ServerState.DRAIN),
            new Change.SetWeight(new Weight.Absolute(0)),
            new Change.ShutdownSessions(),
            new Change.HealthCheck(false),
            new Change.AgentCheck(true));

    private final RecordingTransport transport = new RecordingTransport();

    @Test
    void thisTestAsksEveryPublicMethod() {
        assertThat(Arrays.stream(RuntimeApi.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName))
                .as("a new method of RuntimeApi belongs into askEverything")
                .containsExactlyInAnyOrder("read", "orders", "sessions", "say", "act", "change", "noCommands");
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void onlyShowsAreWrittenWhereNothingMayBeChanged(Access access) {
        for (Integer process : new Integer[] {null, 3}) {
            RuntimeApi api = api(access, process);
            askEverything(api);
            List<String> acting = transport.taken().stream()
                    .filter(bytes -> WireGrammar.SHOW.objection(bytes, process).isPresent())
                    .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                    .toList();
            // That the others do write it shows that the recording would have seen it.
            assertThat(acting).hasSize(access == Access.WRITE ? CHANGES.size() + 1 : 0);
        }
    }

    @Test
    void theRefusalSaysWhyAndThatNothingWasSent() {
        RuntimeApi api = api(Access.READ_ONLY, null);

        assertThat(api.change(change(CHANGES.getFirst()), DEADLINE))
                .isInstanceOfSatisfying(
                        ChangeReply.NotSent.class,
                        not -> assertThat(not.failure().message()).contains("lb1", "read-only", "was stopped"));
        assertThat(api.act(act(), DEADLINE)).isInstanceOf(RawReply.NotSent.class);
        assertThat(transport.taken()).isEmpty();
    }

    @Test
    void aChangeWhoseArmingEndedBeforeItWasSentIsNotSent() {
        AtomicReference<Access> access = new AtomicReference<>(Access.WRITE);
        RuntimeApi api = new RuntimeApi(transport, target(null), access::get);
        ServerChange order = change(CHANGES.getFirst());
        access.set(Access.ARM);

        assertThat(api.change(order, DEADLINE))
                .isInstanceOfSatisfying(
                        ChangeReply.NotSent.class,
                        not -> assertThat(not.failure().message()).contains("not armed any more", "was stopped"));
        assertThat(api.act(act(), DEADLINE)).isInstanceOf(RawReply.NotSent.class);
        assertThat(transport.taken()).isEmpty();
    }

    @Test
    void whatWasPromisedIsSentDisarmedButNeverReadOnly() {
        ServerChange back = (ServerChange) ServerChange.promised(WEB1, CHANGES.getFirst(), Access.ARM);

        new RuntimeApi(transport, target(null), Access.ARM).change(back, DEADLINE);
        assertThat(transport.taken()).hasSize(1);

        new RuntimeApi(transport, target(null), Access.READ_ONLY).change(back, DEADLINE);
        assertThat(transport.taken()).isEmpty();
        assertThat(ServerChange.promised(WEB1, CHANGES.getFirst(), Access.READ_ONLY))
                .isInstanceOf(NoCommand.class);
    }

    @Test
    void aStatsPageTakesNoCommandWhoeverClaimsLeave() {
        ProxyAddress page = new ProxyAddress.StatsPage(
                new WebAddress(URI.create("http://127.0.0.1:1/stats")), new Login("ops", new Secret.Variable("NONE")));
        RuntimeApi api = new RuntimeApi(transport, new ProxyTarget("lb2", page), Access.WRITE);

        askEverything(api);

        assertThat(transport.taken()).isEmpty();
        assertThat(api.change(change(CHANGES.getFirst()), DEADLINE))
                .isInstanceOfSatisfying(
                        ChangeReply.NotSent.class,
                        not -> assertThat(not.failure().message())
                                .contains("lb2", "stats page", "can only be read", "runtime socket"));
    }

    private RuntimeApi api(Access access, @Nullable Integer process) {
        return new RuntimeApi(transport, target(process), access);
    }

    private static ProxyTarget target(@Nullable Integer process) {
        return new ProxyTarget("lb1", new Endpoint.Unix("/run/a.sock"), process);
    }

    private static void askEverything(RuntimeApi api) {
        try {
            api.read(DEADLINE);
        } catch (ExchangeException _) {
            // The recording answers with nothing that could be read.
        }
        api.orders("app", DEADLINE);
        api.sessions("app", "web1", DEADLINE);
        api.say(Show.of("show errors").orElseThrow(), DEADLINE);
        api.act(act(), DEADLINE);
        CHANGES.forEach(change -> api.change(change(change), DEADLINE));
    }

    /** As if the guard had been told that everything is allowed. */
    private static ServerChange change(Change change) {
        return (ServerChange) ServerChange.of(WEB1, change, Access.WRITE);
    }

    private static RawOrder.Allowed act() {
        RawAct act = ((RawCommand.Acts) RawCommand.parse("clear counters all")).act();
        return (RawOrder.Allowed) act.order("production", Access.WRITE);
    }
}
