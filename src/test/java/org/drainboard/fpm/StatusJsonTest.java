package org.drainboard.fpm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.drainboard.model.Endpoint;
import org.drainboard.model.fpm.Aggregates;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.fpm.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StatusJsonTest {
    private static final Endpoint TCP = new Endpoint.Tcp("127.0.0.1", 9002);
    private static final Endpoint UNIX = new Endpoint.Unix("/run/php/a.sock");
    private static final String LIST = "\"processes\":[";
    private static final String BLOCKED = "04_fpm_status_web2_full_backlog_via_status_listen.json";
    private static final String DYNAMIC = "14_fpm_status_web3_unix_dynamic_4of4_blocked_5queued.json";

    @Test
    void aFullPoolIsReadToTheLastField() throws MalformedPage {
        PoolStatus status = StatusJson.parse(Recording.bytes(BLOCKED), TCP);

        assertThat(status.pool()).isEqualTo("web2");
        assertThat(status.manager()).isEqualTo(ProcessManager.STATIC);
        assertThat(status.startedAt()).isEqualTo(Instant.ofEpochSecond(1795161765));
        assertThat(status.accepted()).isEqualTo(231);
        assertThat(status.listenQueue()).isEqualTo(9);
        assertThat(status.aggregates()).isEqualTo(new Aggregates(0, 4, 4, 0, 0));
        assertThat(listed(status))
                .hasSize(4)
                .first()
                .isEqualTo(new Worker(
                        15255,
                        WorkerState.RUNNING,
                        Instant.ofEpochSecond(1795161765),
                        60,
                        Duration.ofNanos(22_580_852_000L),
                        new WorkerRequest("GET", "/block.php?n=90", "/srv/www/block.php", null)));
    }

    @Test
    void theQueueOfAUnixSocketIsUnknownNotZero() throws MalformedPage {
        PoolStatus status = StatusJson.parse(Recording.bytes(DYNAMIC), UNIX);

        assertThat(status.listenQueue()).as("5 really waited").isNull();
        assertThat(status.manager()).isEqualTo(ProcessManager.DYNAMIC);
        assertThat(status.aggregates()).isEqualTo(new Aggregates(0, 4, 4, 1, 0));
        assertThat(listed(status)).extracting(Worker::pid).containsExactly(1908, 8547, 8582, 8621);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"listen queue\":0,\"listen queue len\":511', true, 0",
        "'\"listen queue\":3,\"listen queue len\":511', false, 3",
        "'\"listen queue\":0,\"listen queue len\":0', true, ",
        "'\"listen queue\":0,\"listen queue len\":0', false, ",
        "'\"listen queue\":7,\"listen queue len\":0', false, 7",
        "'\"listen queue\":0', true, 0",
        "'\"listen queue\":0', false, ",
        "'\"listen queue len\":511', true, ",
    })
    void theQueueIsBelievedWherePhpFpmCanMeasureIt(String fields, boolean tcp, Long expected) throws MalformedPage {
        String page =
                Recording.text(DYNAMIC).replace("\"listen queue\":0,", "").replace("\"listen queue len\":0", fields);

        assertThat(StatusJson.parse(page.getBytes(UTF_8), tcp ? TCP : null).listenQueue())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "backslash, 6611, RUNNING, '/sleep.php?n=1.2&b=\\x', 6622 6539 6547",
        "badutf8, 6611, RUNNING, '/sleep.php?n=1.2&f=', 6622 6539 6547",
        "lt, 6622, RUNNING, '/sleep.php?n=1.2&g=<b>', 6611 6539 6547",
        "quote, 6547, RUNNING, '/sleep.php?n=1.2&a=\"x\"', 6611 6622 6539",
        "user, 6547, RUNNING, '/sleep.php?n=1.2', 6611 6622 6539",
        "utf8, 6547, RUNNING, '/sleep.php?n=1.2&e=é✓', 6611 6622 6539",
        "method, 6622, RUNNING, '/sleep.php?n=1.2', 6611 6539 6547",
    })
    void hostileUrisAreData(String name, int busy, WorkerState state, String uri, String idle) throws MalformedPage {
        List<Worker> workers = listed(StatusJson.parse(hostile(name), TCP));

        assertThat(workers).hasSize(4);
        Worker worker =
                workers.stream().filter(one -> one.pid() == busy).findFirst().orElseThrow();
        assertThat(worker.state()).isEqualTo(state);
        assertThat(worker.request()).extracting(WorkerRequest::uri).isEqualTo(uri);
        assertThat(workers.stream()
                        .filter(one -> one.state() == WorkerState.IDLE)
                        .map(one -> "" + one.pid()))
                .containsExactly(idle.split(" "));
    }

    @Test
    void controlBytesNewlinesAndLongTextsInUrisAreData() throws MalformedPage {
        assertThat(uriOf(hostile("ctrl"), 6622)).isEqualTo("/sleep.php?n=1.2&c=\u0001\u001f\u007f");
        assertThat(uriOf(hostile("newline"), 6539)).isEqualTo("/sleep.php?n=1.2&d=a\nb");
        assertThat(uriOf(hostile("long"), 6539))
                .startsWith("/sleep.php?n=1.2&h=AAAA")
                .hasSizeGreaterThan(500);
        assertThat(uriOf(hostile("truncutf8"), 6611)).matches("/sleep\\.php\\?n=1\\.2&p=é+");
    }

    @Test
    void aWorkerThatHasServedNothingHasNoRequest() throws MalformedPage {
        Worker fresh = listed(StatusJson.parse(hostile("quote"), TCP)).getFirst();

        assertThat(fresh.requests()).isZero();
        assertThat(fresh.request()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "13_fpm_status_hostile_authuser.json, 174",
        "13_fpm_status_hostile_script_backslash.json, 173",
        "13_fpm_status_hostile_script_quote.json, 172",
        "13_fpm_status_json_injection_via_basic_auth.json, 175",
        "13_fpm_status_json_truncation_via_basic_auth.json, 276",
    })
    void aListThatAClientBrokeIsNotUsedButTheTotalsAre(String recording, long accepted) throws MalformedPage {
        PoolStatus status = StatusJson.parse(Recording.bytes(recording), TCP);

        assertThat(status.pool()).isEqualTo("web2");
        assertThat(status.accepted()).isEqualTo(accepted);
        assertThat(status.listenQueue()).isZero();
        assertThat(status.aggregates()).isEqualTo(new Aggregates(3, 1, 4, 0, 0));
        assertThat(unreadable(status)).contains("user and script", "a client may have broken it", "totals");
    }

    @ParameterizedTest
    @ValueSource(strings = {BLOCKED, DYNAMIC, "13_fpm_status_json_truncation_via_basic_auth.json"})
    void aPageCutAtAnyByteListsNoWorkers(String recording) throws MalformedPage {
        byte[] whole = Recording.bytes(recording);
        int list = new String(whole, UTF_8).indexOf(LIST) + LIST.length();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (length < list) {
                assertThatThrownBy(() -> StatusJson.parse(cut, TCP))
                        .as("cut after %d bytes", length)
                        .isInstanceOf(MalformedPage.class);
            } else {
                PoolStatus status = StatusJson.parse(cut, TCP);
                assertThat(status.workers()).as("cut after %d bytes", length).isInstanceOf(Workers.Unreadable.class);
                assertThat(status.aggregates().total()).isEqualTo(4);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pool",
                "process manager",
                "start time",
                "accepted conn",
                "idle processes",
                "active processes",
                "total processes"
            })
    void aMissingTotalIsNamed(String field) {
        String page = Recording.text(DYNAMIC).replaceFirst("\"" + field + "\"", "\"other\"");

        assertThatThrownBy(() -> StatusJson.parse(page.getBytes(UTF_8), UNIX))
                .isInstanceOf(MalformedPage.class)
                .hasMessageContaining("\"" + field + "\" of the pool is missing");
    }

    @Test
    void anOldPageMayLackWhatIsNotNeededAndANewOneMayHaveMore() throws MalformedPage {
        String page = Recording.text(DYNAMIC)
                .replace("\"max children reached\":1,\"slow requests\":0", "\"memory peak\":2097152")
                .replace("\"last request memory\":0", "\"last request memory\":0,\"new in 9\":true");

        PoolStatus status = StatusJson.parse(page.getBytes(UTF_8), UNIX);

        assertThat(listed(status)).hasSize(4);
        assertThat(status.aggregates()).isEqualTo(new Aggregates(0, 4, 4, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pong",
                "[]",
                "null",
                "<!DOCTYPE html><p>\u0007Log in</p>",
                "{}",
                "{\"pool\":\"www\"}",
                "\u0000{"
            })
    void somethingElseThanThePageIsMalformed(String page) {
        assertThatThrownBy(() -> StatusJson.parse(page.getBytes(UTF_8), TCP))
                .isInstanceOf(MalformedPage.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContainPattern("\\p{Cntrl}"));
    }

    private static byte[] hostile(String name) {
        return Recording.bytes("13_fpm_status_hostile_" + name + ".json");
    }

    private static String uriOf(byte[] page, int pid) throws MalformedPage {
        return listed(StatusJson.parse(page, TCP)).stream()
                .filter(worker -> worker.pid() == pid)
                .map(Worker::request)
                .map(request -> request == null ? "none" : request.uri())
                .findFirst()
                .orElseThrow();
    }

    static List<Worker> listed(PoolStatus status) {
        assertThat(status.workers()).isInstanceOf(Workers.Listed.class);
        return ((Workers.Listed) status.workers()).all();
    }

    static String unreadable(PoolStatus status) {
        assertThat(status.workers()).isInstanceOf(Workers.Unreadable.class);
        return ((Workers.Unreadable) status.workers()).reason();
    }
}
