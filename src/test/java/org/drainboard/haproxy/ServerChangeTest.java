package org.drainboard.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerChangeTest {
    private static final Change DRAIN = new Change.State(ServerState.DRAIN);

    @Test
    void everyChangeIsWrittenAsTheManualSays() {
        assertThat(text(new Change.SetWeight(new Weight.Absolute(256)))).isEqualTo("set server b/s weight 256");
        assertThat(text(new Change.SetWeight(new Weight.Percent(50)))).isEqualTo("set server b/s weight 50%");
        assertThat(text(new Change.ShutdownSessions())).isEqualTo("shutdown sessions server b/s");
        assertThat(text(new Change.HealthCheck(false))).isEqualTo("disable health b/s");
        assertThat(text(new Change.HealthCheck(true))).isEqualTo("enable health b/s");
        assertThat(text(new Change.AgentCheck(false))).isEqualTo("disable agent b/s");
        assertThat(text(new Change.AgentCheck(true))).isEqualTo("enable agent b/s");
    }

    private static String text(Change change) {
        return ((ServerChange) ServerChange.of(server("b", "s"), change, Access.WRITE)).text();
    }

    @ParameterizedTest
    @EnumSource(ServerState.class)
    void theCommandIsWhatTheManualSays(ServerState state) {
        assertThat(ServerChange.of(server("app_fcgi", "web.2:a-b"), new Change.State(state), Access.WRITE))
                .isInstanceOfSatisfying(
                        ServerChange.class,
                        command -> assertThat(command.text())
                                .isEqualTo("set server app_fcgi/web.2:a-b state " + state.word()));
    }

    @ParameterizedTest
    @EnumSource(value = Access.class, names = "WRITE", mode = EnumSource.Mode.EXCLUDE)
    void withoutWriteAccessThereIsNoCommand(Access access) {
        assertThat(ServerChange.of(server("b", "s"), DRAIN, access))
                .isInstanceOfSatisfying(
                        NoCommand.class,
                        no -> assertThat(no.reason())
                                .contains("production")
                                .containsAnyOf("read-only", "arm it in the window first"));
    }

    @Test
    void thereIsNoOtherWayToMakeOne() {
        assertThat(ServerChange.class.getDeclaredConstructors())
                .allSatisfy(constructor -> assertThat(Modifier.isPrivate(constructor.getModifiers()))
                        .isTrue());
        assertThat(Arrays.stream(ServerChange.class.getDeclaredMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .filter(method -> method.getReturnType().isAssignableFrom(ServerChange.class)))
                .extracting(Method::getName)
                .containsOnly("of", "promised");
        assertThat(Arrays.stream(ServerChange.class.getDeclaredMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .filter(method -> method.getReturnType().isAssignableFrom(ServerChange.class)))
                .allSatisfy(method -> assertThat(method.getParameterTypes()).contains(Access.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a;show version",
                "a\nshow version",
                "a\r",
                "a b",
                "a\"b",
                "a'b",
                "a\\b",
                "a/b",
                "a#b",
                "a,b",
                "caf\u00e9",
                "a\u0000",
                "\u202ea"
            })
    void aNameThatCouldEndTheCommandIsRefusedAndShownHarmlessly(String name) {
        for (ServerId id : new ServerId[] {server(name, "s"), server("b", name)}) {
            assertThat(ServerChange.of(id, DRAIN, Access.WRITE))
                    .isInstanceOfSatisfying(
                            NoCommand.class,
                            no -> assertThat(no.reason()).contains("name").matches("[ -~]+"));
        }
    }

    private static ServerId server(String backend, String name) {
        return new ServerId(new BackendId(new ProxyId("production", "lb1"), backend), name);
    }
}
