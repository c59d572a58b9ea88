package org.drainboard.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A canary is put into everything that can carry a secret; no file may sing of it. */
final class SecretsTest {
    private static final String CANARY = "k4n4ri3nv0g3l";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://admin:k4n4ri3nv0g3l@lb1:8404/stats;csv refused",
                "ssh://k4n4ri3nv0g3l@lb1/run/haproxy.sock: no such host",
                "https://lb1/stats?token=k4n4ri3nv0g3l answered 401",
                "GET /checkout.php?session=k4n4ri3nv0g3l&user=jane is stuck",
                "GET /?k4n4ri3nv0g3l",
                "sent Authorization: Basic k4n4ri3nv0g3l",
                "Bearer k4n4ri3nv0g3l.x.y was refused",
                "password=k4n4ri3nv0g3l",
                "MYSQL_PASSWORD: 'k4n4ri3nv0g3l and more'",
                "\"api_key\": \"k4n4ri3nv0g3l\"",
                "db.passwd = k4n4ri3nv0g3l"
            })
    void theCanaryIsInNoLine(String text, @TempDir Path folder) throws IOException {
        try (Log _ = new Log(
                folder, true, InstantSource.system(), line -> assertThat(line).doesNotContain(CANARY))) {
            System.getLogger("org.drainboard.X")
                    .log(System.Logger.Level.ERROR, text, new IOException(text, new IOException("cause: " + text)));
        }
        assertThat(Files.readString(folder.resolve("drainboard.log")))
                .isNotEmpty()
                .doesNotContain(CANARY);
    }

    @Test
    void whatIsNoSecretStays() {
        assertThat(Secrets.hidden("unix:/run/haproxy/admin.sock: permission denied; is web2 up?"))
                .isEqualTo("unix:/run/haproxy/admin.sock: permission denied; is web2 up?");
        assertThat(Secrets.hidden("http://u:p@lb1:8404/stats?x=1 refused"))
                .isEqualTo("http://…@lb1:8404/stats?… refused");
    }

    @Test
    void aLongHostileLineCostsNoTime() {
        String hostile = "://" + "a".repeat(200_000) + "/?".repeat(50_000) + "password".repeat(20_000);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(Secrets.hidden(hostile)).isNotEmpty());
    }
}
