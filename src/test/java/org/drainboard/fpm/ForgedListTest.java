package org.drainboard.fpm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.fpm.StatusJsonTest.listed;
import static org.drainboard.fpm.StatusJsonTest.unreadable;

import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerState;
import org.junit.jupiter.api.Test;

/**
 * What clients can write through {@code user} and {@code script}, each result being valid JSON to a lenient parser. The
 * page is that of a pool with 4 of 4 workers blocked, and each forgery would make it look better than it is.
 */
final class ForgedListTest {
    private static final String PAGE = Recording.text("14_fpm_status_web3_unix_dynamic_4of4_blocked_5queued.json");
    private static final String TAIL = "\",\"last request cpu\":0,\"last request memory\":0}";
    private static final String FREE_WORKER =
            "{\"pid\":7,\"state\":\"Idle\",\"start time\":1,\"start since\":1,\"requests\":1,\"request duration\":1,"
                    + "\"request method\":\"G\",\"request uri\":\"/\",\"content length\":0,\"user\":\"-\",\"script\":\"";

    @Test
    void aStateWrittenTwiceIsRefused() throws MalformedPage {
        assertThat(unreadable(withUsers("x\",\"state\":\"Idle"))).contains("no valid JSON at byte");
    }

    @Test
    void anAddedFreeWorkerIsRefused() throws MalformedPage {
        assertThat(unreadable(withScript(TAIL + "," + FREE_WORKER)))
                .contains("5 workers are listed where the pool has 4");
    }

    @Test
    void anAddedWorkerWithTheSamePidIsRefused() throws MalformedPage {
        assertThat(unreadable(withScript(TAIL + "," + FREE_WORKER.replace("7", "8547"))))
                .contains("the pid 8547 stands twice");
    }

    @Test
    void aWorkerSplitInTwoIsRefused() throws MalformedPage {
        assertThat(unreadable(withUsers("\"},{\"pid\":9,\"user\":\""))).contains("\"script\" of worker 1 is missing");
    }

    @Test
    void workersHiddenWithinAnotherAreRefused() throws MalformedPage {
        assertThat(unreadable(withUsers("x\",\"z\":[{\"a\":\"", "x\"}],\"q\":\"")))
                .contains("\"z\" of worker 1 is not a plain value");
    }

    @Test
    void workersHiddenBehindTheListAreRefused() throws MalformedPage {
        assertThat(unreadable(withScript(TAIL + "],\"z\":[{\"a\":\""))).contains("something follows the list");
    }

    @Test
    void aPageThatAClientEndedEarlyIsRefused() throws MalformedPage {
        assertThat(unreadable(withScript(TAIL + "]}"))).contains("something follows the list");
        assertThat(unreadable(withScript(TAIL + "]}{\"z\":\""))).contains("something follows the list");
        assertThat(unreadable(StatusJson.parse((PAGE + " 0").getBytes(UTF_8), null)))
                .contains("something follows the list");
    }

    @Test
    void aFieldThatSwallowsTheNextIsRefused() throws MalformedPage {
        assertThat(unreadable(withUsers("x\\"))).contains("no valid JSON at byte");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws MalformedPage {
        byte[] page = PAGE.getBytes(UTF_8);
        page[PAGE.indexOf("\"user\":\"-") + 8] = (byte) 0xFF;
        assertThat(unreadable(StatusJson.parse(page, null))).contains("no valid JSON at byte");
    }

    @Test
    void totalsAreNotTakenFromBehindTheList() throws MalformedPage {
        PoolStatus status = withScript(TAIL + "],\"idle processes\":4,\"z\":[{\"a\":\"");

        assertThat(status.aggregates().idle()).isZero();
        assertThat(unreadable(status)).contains("no valid JSON at byte");
    }

    @Test
    void aListShorterThanTheTotalsIsBelievedBecauseTheyDriftAndNobodyCanHideAWorker() throws MalformedPage {
        String drifted = PAGE.replace(
                "\"active processes\":4,\"total processes\":4", "\"active processes\":8,\"total processes\":8");

        assertThat(listed(StatusJson.parse(drifted.getBytes(UTF_8), null)))
                .hasSize(4)
                .extracting(Worker::state)
                .containsOnly(WorkerState.RUNNING);
    }

    private static PoolStatus withUsers(String... users) throws MalformedPage {
        String page = PAGE;
        for (String user : users) {
            page = replaceFirst(page, "\"user\":\"-\"", "\"user\":\"" + user + "\"");
        }
        return StatusJson.parse(page.getBytes(UTF_8), null);
    }

    private static PoolStatus withScript(String script) throws MalformedPage {
        return StatusJson.parse(
                replaceFirst(PAGE, "\"/srv/www/block.php\"", "\"" + script + "\"")
                        .getBytes(UTF_8),
                null);
    }

    private static String replaceFirst(String text, String old, String by) {
        int at = text.indexOf(old);
        return text.substring(0, at) + by + text.substring(at + old.length());
    }
}
