package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.RuntimeSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code drainboard off}, {@code undo} and {@code audit-log} on a real HAProxy with real pools. */
@ExtendWith(LabExtension.class)
final class OffOnLabTest {
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
        haproxy.ask("set server app_fcgi/web1 weight 100%");
        Lab.await("web1 is up", LONG, () -> web1().status().equals("UP"));
    }

    @Test
    void whatIsOffIsListedAndUndoneAndTheLogIsIntact() {
        assertThat(console.run("set", WEB1, "drain", "--reason", "disk swap").exit())
                .isZero();
        haproxy.ask("set server app_http/web2 weight 50%");
        Printed off = console.run("off");
        assertThat(off.exit()).isZero();
        assertThat(off.out())
                .contains("app_fcgi/web1 (lab/lb1)  drain  by " + System.getProperty("user.name"), "why: disk swap")
                .contains("undone by: set server app_fcgi/web1 state ready")
                .contains("app_http/web2 (lab/lb1)  weight", "  not by this tool", "since when, nobody can tell");
        haproxy.ask("set server app_http/web2 weight 100%");

        Printed undo = console.run("undo", WEB1, "--yes");
        assertThat(undo.out())
                .contains("Undoes:   drain app_fcgi/web1", "Command:  set server app_fcgi/web1 state ready");
        assertThat(undo.exit()).isZero();
        assertThat(web1().admin()).isZero();
        assertThat(console.run("undo", WEB1)).satisfies(again -> {
            assertThat(again.exit()).isEqualTo(4);
            assertThat(again.out()).contains("no order in force");
        });
        Printed shown = console.runBare("audit-log", "show", "--server", "web1");
        assertThat(shown.out()).contains("orders drain app_fcgi/web1", "why: disk swap", "cause: undo");
        assertThat(console.runBare("audit-log", "verify")).satisfies(verified -> {
            assertThat(verified.exit()).isZero();
            assertThat(verified.out()).contains("Intact:").contains("4 lines");
        });
    }

    @Test
    void whatSomebodyChangedSinceIsNotUndone() {
        assertThat(console.run("set", WEB1, "drain").exit()).isZero();
        haproxy.ask("set server app_fcgi/web1 state maint");

        Printed undo = console.run("undo", WEB1, "--yes");
        assertThat(undo.exit()).isEqualTo(4);
        assertThat(undo.out()).contains("Refused:  somebody changed it since", "now it is maint");
        assertThat(web1().inMaintenance()).isTrue();
    }

    @Test
    void whatIsDueIsReturnedByCron() throws IOException {
        assertThat(console.run("set", WEB1, "drain", "--expires", "1s").exit()).isZero();
        assertThat(web1().drained()).isTrue();

        Printed due = console.run("off", "--return-due", "--json");
        assertThat(due.err()).contains("is over: it was sent back");
        assertThat(due.exit()).isZero();
        assertThat(web1().admin()).isZero();
        JsonNode json = new ObjectMapper().readTree(due.out());
        assertThat(json.path("schema").asText()).isEqualTo("drainboard.off/1");
        assertThat(json.path("off")).isEmpty();
    }

    @Test
    void aLogThatWasChangedIsNotIntact() throws IOException {
        assertThat(console.run("set", WEB1, "drain", "--reason", "disk swap").exit())
                .isZero();
        Files.writeString(console.audit(), Files.readString(console.audit()).replace("disk swap", "no reason"));

        Printed verify = console.runBare("audit-log", "verify");
        assertThat(verify.exit()).isEqualTo(1);
        assertThat(verify.out()).contains("Fault:    line 1: the line was changed", "expected: hash", "NOT INTACT");
        assertThat(console.runBare("audit-log", "verify", "--file", "/none/audit.jsonl")
                        .exit())
                .isEqualTo(2);
        assertThat(console.runBare("audit-log").exit()).isEqualTo(2);
    }

    private static RuntimeSocket.Server web1() {
        return haproxy.server("app_fcgi", "web1");
    }
}
