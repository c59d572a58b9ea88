package org.drainboard.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SetServerStateTest {
    @ParameterizedTest
    @EnumSource(ServerState.class)
    void theCommandIsWhatTheManualSays(ServerState state) {
        assertThat(SetServerState.of(server("app_fcgi", "web.2:a-b"), state, Access.WRITE))
                .isInstanceOfSatisfying(
                        SetServerState.class,
                        command -> assertThat(command.text())
                                .isEqualTo("set server app_fcgi/web.2:a-b state " + state.word()));
    }

    @ParameterizedTest
    @EnumSource(value = Access.class, names = "WRITE", mode = EnumSource.Mode.EXCLUDE)
    void withoutWriteAccessThereIsNoCommand(Access access) {
        assertThat(SetServerState.of(server("b", "s"), ServerState.DRAIN, access))
                .isInstanceOfSatisfying(
                        NoCommand.class,
                        no -> assertThat(no.reason())
                                .contains("production")
                                .containsAnyOf("read-only", "arm it in the window first"));
    }

    @Test
    void thereIsNoOtherWayToMakeOne() {
        assertThat(SetServerState.class.getDeclaredConstructors())
                .allSatisfy(constructor -> assertThat(Modifier.isPrivate(constructor.getModifiers()))
                        .isTrue());
        assertThat(Arrays.stream(SetServerState.class.getDeclaredMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .filter(method -> method.getReturnType().isAssignableFrom(SetServerState.class)))
                .singleElement()
                .satisfies(method -> assertThat(method.getParameterTypes()).contains(Access.class));
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
            assertThat(SetServerState.of(id, ServerState.DRAIN, Access.WRITE))
                    .isInstanceOfSatisfying(
                            NoCommand.class,
                            no -> assertThat(no.reason()).contains("name").matches("[ -~]+"));
        }
    }

    private static ServerId server(String backend, String name) {
        return new ServerId(new BackendId(new ProxyId("production", "lb1"), backend), name);
    }
}
