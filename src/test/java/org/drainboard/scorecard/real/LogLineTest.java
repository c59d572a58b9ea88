package org.drainboard.scorecard.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.drainboard.scorecard.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that HAProxy 2.6.12 wrote, one for each kind of failure. */
final class LogLineTest {
    private static final String HEAD =
            "<134>Nov 20 08:11:19 haproxy[15370]: 127.0.0.1:50448 [20/Nov/2026:08:11:14.295] www ";

    @ParameterizedTest
    @CsvSource({
        "app_fcgi/web2 0/0/2/-1/5004 504 198 - - sH-- 24/24/23/23/0 0/0, web2, TIMED_OUT",
        "app_fcgi/web1 0/0/0/-1/1 502 209 - - SH-- 1/1/0/0/0 0/0, web1, RESET",
        "app_fcgi/<NOSRV> 0/-1/-1/-1/0 503 217 - - SC-- 1/1/0/0/0 0/0, , UNAVAILABLE",
        "app_fcgi/web2 0/0/-1/-1/6002 503 217 - - sC-- 25/25/24/24/2 0/0, web2, REFUSED",
        "app_fcgi/web1 0/0/-1/-1/3002 503 217 - - SC-- 1/1/0/0/+2 0/0, web1, REFUSED",
        "app_fcgi/<NOSRV> 0/3001/-1/-1/3001 503 217 - - sQ-- 7/7/6/0/0 0/1, , UNAVAILABLE",
        "app_fcgi/web1 0/0/0/-1/0 502 209 - - PH-- 1/1/0/0/0 0/0, web1, RESET",
        "app_fcgi/web1 0/0/0/-1/609 502 209 - - KHVN 1/1/0/0/0 0/0, web1, RESET",
        "app_fcgi/web1 0/0/0/0/1 200 70070 - - SD-- 1/1/0/0/0 0/0, web1, RESET",
        "app_fcgi/web1 0/0/0/0/0 200 87 - - --VN 3/3/2/2/0 0/0, web1, ANSWERED",
        "app_fcgi/web2 0/0/0/5/5 500 145 - - ---- 1/1/0/0/0 0/0, web2, UPSTREAM_5XX",
        "app_fcgi/web2 0/0/0/-1/3000 -1 0 - - CH-- 1/1/0/0/0 0/0, web2, ABORTED",
    })
    void eachEndingIsToldApart(String line, String server, Outcome.Ending ending) {
        Instant at = Instant.EPOCH;
        assertThat(LogLine.parse(HEAD + line + " \"GET /app_fcgi/deep.php HTTP/1.1\""))
                .hasValueSatisfying(parsed -> {
                    assertThat(parsed.backend()).isEqualTo("app_fcgi");
                    assertThat(parsed.outcome(at)).isEqualTo(new Outcome(at, server, ending));
                });
    }

    @Test
    void whatIsNoRequestIsLeftOut() {
        assertThat(LogLine.parse("<133>Nov 20 08:05:57 haproxy[15370]: Health check for server app_fcgi/web1 failed,"
                        + " reason: Layer4 timeout, check duration: 2002ms, status: 2/3 UP."))
                .isEmpty();
    }
}
