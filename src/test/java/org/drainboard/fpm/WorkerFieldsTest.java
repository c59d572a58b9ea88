package org.drainboard.fpm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.drainboard.model.Endpoint;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** States and durations of single workers. */
final class WorkerFieldsTest {
    private static final Endpoint UNIX = new Endpoint.Unix("/run/php/a.sock");
    private static final String DYNAMIC = "14_fpm_status_web3_unix_dynamic_4of4_blocked_5queued.json";

    @ParameterizedTest
    @EnumSource
    void everyStateOfAWorkerIsKnown(WorkerState state) throws MalformedPage {
        String page = Recording.text(DYNAMIC).replaceFirst("\"Running\"", "\"" + state.words() + "\"");

        assertThat(StatusJsonTest.listed(StatusJson.parse(page.getBytes(UTF_8), UNIX))
                        .getFirst()
                        .state())
                .isEqualTo(state);
    }

    @Test
    void anUnknownStateIsNamed() throws MalformedPage {
        String page = Recording.text(DYNAMIC).replace("\"Running\"", "\"Pondering\\u001b[2J\"");

        assertThat(StatusJsonTest.unreadable(StatusJson.parse(page.getBytes(UTF_8), UNIX)))
                .contains("worker 1 is in the unknown state \"Pondering\\u001b[2J\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"18446744073709550774", "31536000000001", "-842", "99999999999999999999999999"})
    void anImpossibleDurationIsUnknown(String micros) throws MalformedPage {
        String page = Recording.text(DYNAMIC).replace("5907360", micros);

        assertThat(StatusJsonTest.listed(StatusJson.parse(page.getBytes(UTF_8), UNIX)))
                .extracting(Worker::duration)
                .first()
                .isNull();
    }

    @Test
    void aLongDurationIsBelieved() throws MalformedPage {
        String page = Recording.text(DYNAMIC).replace("5907360", "86400000001");

        assertThat(StatusJsonTest.listed(StatusJson.parse(page.getBytes(UTF_8), UNIX))
                        .getFirst()
                        .duration())
                .isEqualTo(Duration.ofDays(1).plusNanos(1000));
    }
}
