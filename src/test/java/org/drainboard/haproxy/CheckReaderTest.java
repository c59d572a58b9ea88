package org.drainboard.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.HealthCheck;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CheckReaderTest {
    @ParameterizedTest
    @CsvSource({
        "L4OK, L4",
        "L4TOUT, L4",
        "L4CON, L4",
        "L6OK, L6",
        "L6RSP, L6",
        "L7OK, L7",
        "L7OKC, L7",
        "L7STS, L7",
        "PROCERR, L7",
        "SOCKERR, L4",
        "HANA, L4",
        "INI, NONE",
        "UNK, NONE"
    })
    void theDepthIsTheLayerThatTheStatusNames(String status, CheckDepth depth) throws BadReply {
        assertThat(first(read(Captures.INFO, "UP", Captures.check(status), ",,,", null)))
                .isEqualTo(new HealthCheck(depth, status, null, null, "", false));
    }

    @Test
    void aSocketErrorKeepsTheDepthThatTheCheckHad() throws BadReply {
        ProxySnapshot before = read(Captures.INFO, "UP", Captures.check("L7OK"), ",,,", null);

        assertThat(first(read(Captures.INFO, "DOWN", Captures.check("SOCKERR"), ",,,", before))
                        .depth())
                .isEqualTo(CheckDepth.L7);
    }

    @Test
    void withoutAnyCheckThereIsNoDepth() throws BadReply {
        assertThat(first(read(Captures.INFO, "no check", ",,,", ",,,", null))).isEqualTo(HealthCheck.NONE);
    }

    @Test
    void anAgentAloneBacksTheClaim() throws BadReply {
        assertThat(first(read(Captures.INFO, "UP", ",,,", "L7OK,0,2,via agent : up", null)))
                .isEqualTo(new HealthCheck(CheckDepth.AGENT, "L7OK", 0, Duration.ofMillis(2), "via agent : up", false));
    }

    @Test
    void aCheckOutranksAnAgentThatDidNotMakeTheStatus() throws BadReply {
        assertThat(first(read(Captures.INFO, "UP", Captures.check("L4OK"), "L7OK,0,2,via agent : up", null))
                        .depth())
                .isEqualTo(CheckDepth.L4);
    }

    @Test
    void whileACheckRunsCodeAndTextOfTheOneBeforeAreKept() throws BadReply {
        ProxySnapshot before = read(Captures.INFO, "DOWN", "L7STS,500,12,the database is away", ",,,", null);
        HealthCheck running = first(read(Captures.INFO, "DOWN", "* L7STS,,12,", ",,,", before));

        assertThat(running)
                .isEqualTo(new HealthCheck(
                        CheckDepth.L7, "L7STS", 500, Duration.ofMillis(12), "the database is away", true));
    }

    @Test
    void theTextOfAnotherResultIsNotKept() throws BadReply {
        ProxySnapshot before = read(Captures.INFO, "DOWN", "L7STS,500,12,the database is away", ",,,", null);

        assertThat(first(read(Captures.INFO, "DOWN", "* L4CON,,1,", ",,,", before)))
                .isEqualTo(new HealthCheck(CheckDepth.L4, "L4CON", null, Duration.ofMillis(1), "", true));
    }

    @Test
    void nothingIsKeptOverAReload() throws BadReply {
        ProxySnapshot before = read(Captures.INFO, "DOWN", "L7STS,500,12,the database is away", ",,,", null);
        byte[] reloaded = new String(Captures.INFO, StandardCharsets.ISO_8859_1)
                .replace("Pid: 15370", "Pid: 15371")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(first(read(reloaded, "DOWN", "* L7STS,,12,", ",,,", before)).output())
                .isEmpty();
    }

    private static ProxySnapshot read(
            byte[] info, String status, String check, String agent, @Nullable ProxySnapshot before) throws BadReply {
        return SnapshotParser.parse(
                info, Captures.stat(Captures.server("b", "s", status, "", check, agent)), Captures.NO_STATE, before);
    }

    private static HealthCheck first(ProxySnapshot snapshot) {
        return snapshot.servers().getFirst().check();
    }
}
