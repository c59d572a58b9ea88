package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drainboard.haproxy.RealHaproxy;
import org.drainboard.model.Endpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in the middle, on two real HAProxy processes; what is said is held against a look past the program. */
final class AccidentsTest {
    private static final String WEB1 = "lab/app/web1";

    @TempDir
    private Path folder;

    private RealHaproxy one;
    private RealHaproxy two;

    @BeforeEach
    void start() throws IOException {
        one = RealHaproxy.with(CONFIG);
        two = RealHaproxy.with(CONFIG);
    }

    @AfterEach
    void stop() throws IOException {
        one.close();
        two.close();
    }

    @Test
    void oneOfTwoIsKilledInTheMiddle() throws IOException {
        try (Relay second = new Relay(folder.resolve("two.sock"), two)) {
            second.atTheChange(() -> {
                two.kill();
                return false;
            });
            Printed drain = on(socket(one), second.endpoint()).run("set", WEB1, "drain", "--haproxy", "all", "--yes");

            assertThat(drain.exit()).isEqualTo(7);
            assertThat(drain.out())
                    .contains("lab/app/web1 on lb1", "lab/app/web1 on lb2")
                    .contains("Verified: drain", "Unknown: no answer came", "It may still take effect")
                    .contains("Done:     1 of 2 are as ordered", "Nothing is sent again by itself");
            assertThat(one.adminBits("app", "web1")).isEqualTo("8");
            assertThat(second.changes()).as("sent once").isEqualTo(1);
        }
    }

    @Test
    void oneOfTwoIsGoneBeforeItsTurnAndNothingIsSentThere() throws IOException {
        try (Relay first = new Relay(folder.resolve("one.sock"), one);
                Relay second = new Relay(folder.resolve("two.sock"), two)) {
            first.atTheChange(() -> {
                second.hang();
                return true;
            });
            Printed drain =
                    on(first.endpoint(), second.endpoint()).run("set", WEB1, "drain", "--haproxy", "all", "--yes");

            assertThat(drain.out())
                    .contains("Verified: drain", "HAProxy did not show the server just before, so nothing was sent")
                    .contains("Done:     1 of 2 are as ordered");
            assertThat(drain.exit()).isEqualTo(4);
            assertThat(one.adminBits("app", "web1")).isEqualTo("8");
            assertThat(two.adminBits("app", "web1")).isEqualTo("0");
            assertThat(second.changes()).isZero();
        }
    }

    @Test
    void allIsNotSaidOfOnlyThoseThatCouldBeRead() throws IOException {
        Endpoint gone = socket(two);
        two.kill();
        Printed drain = on(socket(one), gone).run("set", WEB1, "drain", "--haproxy", "all", "--yes");

        assertThat(drain.exit()).isEqualTo(4);
        assertThat(drain.err()).contains("HAProxy lab/lb2 could not be read, so nothing was sent", "lb1 can be named");
        assertThat(one.adminBits("app", "web1")).isEqualTo("0");
    }

    @Test
    void aReloadBetweenTheChangeAndTheLookIsSaid() throws IOException {
        try (Relay relay = new Relay(folder.resolve("one.sock"), one)) {
            relay.afterTheChange(one::reload);
            Printed drain = on(relay.endpoint()).run("set", WEB1, "drain", "--yes");

            assertThat(drain.exit()).isEqualTo(5);
            assertThat(drain.out()).contains("Unverified:", "last seen: ready", "HAProxy was reloaded in between");
            assertThat(one.adminBits("app", "web1")).isEqualTo("0");
        }
    }

    @Test
    void aReloadInTheMiddleOfADrainLosesTheOrderAndIsSaid() throws IOException {
        String door = one.socket("door.sock").path();
        try (Relay relay = new Relay(folder.resolve("one.sock"), one);
                SocketChannel user = SocketChannel.open(UnixDomainSocketAddress.of(door))) {
            assertThat(user.isConnected()).isTrue();
            one.waitUntil(
                    "web1 has the user",
                    () -> one.ask("admin.sock", "show sess").contains("be=app srv=web1 "));
            relay.afterLooks(10, one::reload);
            Printed drain = on(relay.endpoint()).run("set", WEB1, "drain", "--yes", "--wait", "20s");

            assertThat(drain.out())
                    .contains("Verified: drain", "Lost:     app/web1 is not out any more: HAProxy was reloaded");
            assertThat(drain.exit()).isEqualTo(5);
            assertThat(one.adminBits("app", "web1")).isEqualTo("0");
        }
    }

    @Test
    void theLastServerGoesOnlyWithItsNameAndAReason() throws IOException {
        SocketConsole console = on(socket(one));
        assertThat(console.run("set", WEB1, "drain", "--yes").exit()).isZero();

        Printed refused = console.run("set", "lab/app/web2", "maint", "--yes");
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.out()).contains("Refused:", "only server of app in use", "503");
        assertThat(console.run("set", "lab/app/web2", "maint", "--override", "web1", "--reason", "power off")
                        .exit())
                .isEqualTo(4);
        assertThat(console.run("set", "lab/app/web2", "maint", "--override", "web2")
                        .exit())
                .isEqualTo(4);
        assertThat(one.adminBits("app", "web2")).isEqualTo("0");

        assertThat(console.run("set", "lab/app/web2", "maint", "--yes", "--override", "web2", "--reason", "power off")
                        .exit())
                .isZero();
        assertThat(one.adminBits("app", "web2")).isEqualTo("1");
        assertThat(Files.readString(console.audit())).contains("power off", "only server of app in use");
    }

    @Test
    void followersGoWithTheServerThatTheyTrackAndReadyOnOneHasNoEffect() throws IOException {
        SocketConsole console = on(socket(one));
        Printed drain = console.run("set", WEB1, "drain", "--yes");
        assertThat(drain.out()).contains("follow/web1");
        assertThat(one.adminBits("follow", "web1")).isEqualTo("16");

        Printed ready = console.run("set", "lab/follow/web1", "ready", "--yes");
        assertThat(ready.out())
                .contains("follow/web1 follows app/web1: ready here has no effect while app/web1 is out")
                .contains("Note:     it stays out of use by other orders: [INHERITED_DRAIN]");
        assertThat(one.adminBits("follow", "web1")).isEqualTo("16");
    }

    @Test
    void aWeightThatTheAlgorithmDoesNotTakeIsRejectedInHaproxysWords() throws IOException {
        Printed half = on(socket(one)).run("set", "lab/fixed/web1", "weight=50%", "--yes");

        assertThat(half.exit()).isEqualTo(6);
        assertThat(half.out()).contains("Rejected: HAProxy says:", "static LB algorithm", "0%' and '100%'");
    }

    @Test
    void aCheckThatIsNotConfiguredIsNotOrderedAndCutSessionsHaveNoEnd() throws IOException {
        SocketConsole console = on(socket(one));
        Printed agent = console.run("set", WEB1, "agent=off", "--yes");
        assertThat(agent.exit()).isEqualTo(4);
        assertThat(agent.out()).contains("Refused:  app/web1 has no agent check in its configuration");

        Printed nothing = console.run("set", WEB1, "shutdown-sessions", "--yes", "--dry-run");
        assertThat(nothing.out()).contains("app/web1 has no session to cut").doesNotContain("as far as orders go");

        Printed cut = console.run("set", WEB1, "shutdown-sessions", "--expires", "5s", "--yes");
        assertThat(cut.exit()).isEqualTo(2);
        assertThat(cut.err()).contains("shutdown sessions is not taken back by itself");
        assertThat(Files.exists(console.audit())).isFalse();
    }

    @Test
    void aSocketWithoutTheLevelSaysWhatToDo() throws IOException {
        Endpoint operator = one.socket("operator.sock");
        Printed rejected = on(operator).run("set", WEB1, "drain", "--yes");

        assertThat(rejected.exit()).isEqualTo(6);
        assertThat(rejected.out()).contains("Permission denied", "level admin");
        assertThat(one.adminBits("app", "web1")).isEqualTo("0");
    }

    @Test
    void aTypedLineGoesThroughTheSameGate() throws IOException {
        SocketConsole console = on(socket(one));
        assertThat(console.run("raw", "lab/lb1", "show info").out()).contains("Name: HAProxy", "Pid: ");
        assertThat(console.run("raw", "lab/lb1", "show info;show env"))
                .returns(4, Printed::exit)
                .satisfies(printed -> assertThat(printed.out()).contains("another command"));

        assertThat(console.run("raw", "lab/lb1", "set server app/web1 state drain", "--yes")
                        .out())
                .contains("Command:  set server app/web1 state drain", "Verified: drain");
        assertThat(one.adminBits("app", "web1")).isEqualTo("8");
        assertThat(console.run("raw", "lab/lb1", "disable server app/web2", "--yes"))
                .returns(4, Printed::exit)
                .satisfies(printed -> assertThat(printed.out()).contains("only server of app in use"));

        Printed untyped = console.run("raw", "lab/lb1", "set maxconn server app/web2 7");
        assertThat(untyped.exit()).isEqualTo(4);
        assertThat(untyped.out()).contains("It:       limits a server", "--override lb1 --reason TEXT");
        Printed typed = console.run(
                "raw", "lab/lb1", "set maxconn server app/web2 7", "--override", "lb1", "--reason", "protect it");
        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).contains("Answered: with nothing");
        assertThat(Files.readString(console.audit())).contains("set maxconn server app/web2 7", "protect it");
    }

    private SocketConsole on(Endpoint... sockets) throws IOException {
        return SocketConsole.on(folder, sockets);
    }

    private static Endpoint socket(RealHaproxy haproxy) {
        return haproxy.socket("admin.sock");
    }

    /** Users hang at both servers for as long as they like; {@code fixed} has an algorithm that knows no weights. */
    private static final String CONFIG = """
            global
                stats socket DIR/admin.sock mode 600 level admin
                stats socket DIR/operator.sock mode 600 level operator
                hard-stop-after 2s
            defaults
                mode tcp
                timeout connect 1s
                timeout client 1m
                timeout server 1m
            frontend silent
                mode http
                timeout http-request 1m
                bind unix@DIR/silent.sock
                http-request return status 200
            frontend door
                bind unix@DIR/door.sock
                default_backend app
            backend app
                balance first
                server web1 unix@DIR/silent.sock check inter 200ms
                server web2 unix@DIR/silent.sock check inter 200ms
            backend follow
                server web1 unix@DIR/silent.sock track app/web1
                server web2 unix@DIR/silent.sock
            backend fixed
                balance static-rr
                server web1 unix@DIR/silent.sock weight 10
                server web2 unix@DIR/silent.sock weight 10
            """;
}
