package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Page;
import org.drainboard.lab.RuntimeSocket;
import org.drainboard.model.inventory.Access;
import org.drainboard.transport.Listener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code drainboard set} on a real HAProxy; what it says is held against a second look that shares no code with it. */
@ExtendWith(LabExtension.class)
final class SetOnLabTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String WEB1 = "lab/app_fcgi/web1";

    private static LabConsole console;
    private static RuntimeSocket haproxy;

    @BeforeAll
    static void oneLabForAllTests(Lab lab) {
        console = LabConsole.on(lab);
        haproxy = lab.haproxy();
    }

    @BeforeEach
    void nothingIsOrdered() {
        console.forget();
        haproxy.ask("set server app_fcgi/web1 state ready");
        haproxy.ask("set server app_fcgi/web2 state ready");
        Lab.await(
                "both are up",
                LONG,
                () -> web1().status().equals("UP") && web2().status().equals("UP"));
    }

    @Test
    void drainMaintAndReadyAreVerifiedAndReallySo() throws IOException {
        Printed drain = console.run("set", WEB1, "drain", "--reason", "disk swap");
        assertThat(drain.exit()).isZero();
        assertThat(drain.out())
                .contains("Command:  set server app_fcgi/web1 state drain", "1 of 2 servers is in use")
                .contains("Verified: drain was read back");
        assertThat(web1().drained()).isTrue();
        assertThat(web2().admin()).isZero();
        Printed check = console.check();
        assertThat(check.server("app_fcgi", "web1").path("claim").textValue()).isEqualTo("DRAIN");
        assertThat(check.server("app_fcgi", "web1").path("admin").path(0).textValue())
                .isEqualTo("FORCED_DRAIN");
        assertThat(check.exit()).isZero();

        assertThat(console.run("set", WEB1, "maint").exit()).isZero();
        assertThat(web1().inMaintenance()).isTrue();

        Printed ready = console.run("set", WEB1, "ready", "--wait", "15s");
        assertThat(ready.exit()).isZero();
        assertThat(ready.out()).contains("Settled:  it is UP");
        assertThat(web1().admin()).isZero();
        assertThat(Files.readString(console.audit())).contains("disk swap", "\"outcome\":\"verified\"");
    }

    @Test
    void theLastServingServerIsRefusedEvenWithYes() {
        assertThat(console.run("set", WEB1, "drain").exit()).isZero();
        Printed last = console.run("set", "lab/app_fcgi/web2", "maint", "--yes");

        assertThat(last.exit()).isEqualTo(4);
        assertThat(last.out()).contains("Refused:", "only server of app_fcgi in use");
        assertThat(web2().admin()).isZero();
    }

    @Test
    void readOnlyAndUnarmedAreRefused(Lab lab) {
        Printed readOnly = LabConsole.with(lab, Access.READ_ONLY).run("set", WEB1, "drain", "--yes");
        Printed unarmed = LabConsole.with(lab, Access.ARM).run("set", WEB1, "drain", "--yes");

        assertThat(readOnly.exit()).isEqualTo(4);
        assertThat(readOnly.out()).contains("Refused:", "access: read-only");
        assertThat(unarmed.exit()).isEqualTo(4);
        assertThat(unarmed.out()).contains("Refused:", "not armed");
        assertThat(web1().admin()).isZero();
    }

    @Test
    void whatTheGuardAsksNeedsAYes() {
        assertThat(console.run("set", WEB1, "drain").exit()).isZero();
        List<String> asked = new ArrayList<>();
        Printed no = console.asking(question -> !asked.add(question)).run("set", WEB1, "drain");
        Printed yes = console.asking(asked::add).run("set", WEB1, "drain");
        Printed flag = console.run("set", WEB1, "drain", "--yes");

        assertThat(asked).hasSize(2);
        assertThat(no.exit()).isEqualTo(4);
        assertThat(no.out()).contains("Consider: app_fcgi/web1 is in drain already");
        assertThat(no.err()).contains("Not confirmed; nothing was sent");
        assertThat(yes.exit()).isZero();
        assertThat(flag.exit()).isZero();
    }

    @Test
    void aDryRunSendsNothingAndLogsNothing() throws IOException {
        long before = auditLines();
        Printed dry = console.run("set", WEB1, "maint", "--dry-run", "--yes");

        assertThat(dry.exit()).isZero();
        assertThat(dry.out()).contains("set server app_fcgi/web1 state maint", "nothing was sent");
        assertThat(web1().admin()).isZero();
        assertThat(auditLines()).isEqualTo(before);
    }

    @Test
    void wordsThatNameNothingAreUsageErrors() {
        assertThat(console.run("set", "moon/app_fcgi/web1", "drain"))
                .returns(2, Printed::exit)
                .satisfies(printed -> assertThat(printed.err()).contains("no environment moon; it has lab"));
        assertThat(console.run("set", "lab/app_fcgi/web9", "drain"))
                .returns(2, Printed::exit)
                .satisfies(printed -> assertThat(printed.err()).contains("no server app_fcgi/web9 on lb1"));
        assertThat(console.run("set", "lab/app_fcgi/web1;shutdown", "drain").exit())
                .isEqualTo(2);
        assertThat(console.run("set", "lab/app_fcgi/web1\nshow version", "drain")
                        .exit())
                .isEqualTo(2);
        assertThat(console.run("set", "app_fcgi/web1", "drain").exit()).isEqualTo(2);
        assertThat(console.run("set", WEB1, "stop").err()).contains("expected drain, ready, maint, weight=N");
        assertThat(console.run("set", WEB1, "drain", "--wait", "soon").exit()).isEqualTo(2);
        assertThat(console.run("set", WEB1).exit()).isEqualTo(2);
        assertThat(web1().admin()).isZero();
    }

    @Test
    void aSocketWithoutTheLevelIsRejected() {
        Printed rejected = console.replacing("admin.sock", "operator.sock").run("set", WEB1, "drain");

        assertThat(rejected.exit()).isEqualTo(6);
        assertThat(rejected.out()).contains("Rejected: HAProxy says:", "Permission denied");
        assertThat(web1().admin()).isZero();
    }

    @Test
    void aDrainThatDoesNotEndInTimeIsNotCalledDone(Lab lab) throws InterruptedException {
        Page slow = lab.frontend("app_fcgi", "slow.php?ms=4500");
        List<Thread> users = List.of(
                Thread.ofVirtual().start(() -> slow.status(LONG)),
                Thread.ofVirtual().start(() -> slow.status(LONG)));
        Lab.await("a request is at web1", LONG, () -> web1().sessions() > 0);
        Printed drain = console.run("set", WEB1, "drain", "--wait", "700ms");

        assertThat(drain.exit()).isEqualTo(5);
        assertThat(drain.out())
                .contains(
                        "Verified: drain was read back", "Not drained in time: app_fcgi/web1: 1 session", "cut 1 user");
        assertThat(web1().drained()).isTrue();
        for (Thread user : users) {
            user.join();
        }
        assertThat(console.run("set", WEB1, "drain", "--yes", "--wait", "10s").out())
                .contains("Drained:  app_fcgi/web1: no session, no running worker");
    }

    /** Between the console and HAProxy: passes everything on, but drops "set server" and is silent from then on. */
    @Test
    void aCommandWithoutAnAnswerIsUnknown(Lab lab) throws IOException {
        Path socket = lab.folder().resolve("run/relay.sock");
        CountDownLatch over = new CountDownLatch(1);
        List<String> sent = new ArrayList<>();
        Listener.Session relay = (from, to) -> {
            String command = line(from);
            if (!sent.isEmpty() || command.contains("set server")) {
                sent.add(command);
                await(over);
                return;
            }
            to.write(haproxy.ask(command).getBytes(StandardCharsets.UTF_8));
        };
        try (Listener listener = Listener.unix(socket, relay)) {
            assertThat(listener.endpoint().toString()).contains("relay.sock");
            Printed unknown =
                    console.replacing("run/admin.sock", "run/relay.sock").run("set", WEB1, "drain");

            assertThat(unknown.exit()).isEqualTo(7);
            assertThat(unknown.out()).contains("Unknown: no answer came", "It may still take effect");
            assertThat(sent)
                    .filteredOn(command -> command.contains("set server"))
                    .hasSize(1);
        } finally {
            over.countDown();
        }
    }

    private static String line(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = from.read();
        while (next >= 0 && next != '\n') {
            line.append((char) next);
            next = from.read();
        }
        return line.toString();
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long auditLines() throws IOException {
        return Files.exists(console.audit())
                ? Files.readAllLines(console.audit()).size()
                : 0;
    }

    private static RuntimeSocket.Server web1() {
        return haproxy.server("app_fcgi", "web1");
    }

    private static RuntimeSocket.Server web2() {
        return haproxy.server("app_fcgi", "web2");
    }
}
