package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client can put into PHP-FPM's status page must neither break the output nor show in it. */
@ExtendWith(LabExtension.class)
final class HostileRequestTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    /** FPM writes the user as it came: a quote breaks the page's JSON, an escape sequence would reach the terminal. */
    @ParameterizedTest
    @ValueSource(strings = {"jane", "ja\"ne", "ja\\", "ja\u001b[2Jne", "jane\"},{\"pid\":1,\"state\":\"Idle"})
    void aHostileRequestInAStuckPoolHidesNothingAndLeaksNothing(String user, Lab lab) throws IOException {
        LabConsole console = LabConsole.on(lab);
        lab.traffic("app_fcgi", 8, Duration.ofMinutes(1));
        lab.block(Pool.WEB2, 3);
        try (Socket client = ask(lab, "/block.php?token=SECRET%0a%1b[31m", user)) {
            assertThat(client.isConnected()).isTrue();
            Lab.await("the hostile request is blocked, too", LONG, () -> lab.blocked(Pool.WEB2) >= 4);
            Printed json = console.check();
            Printed text = console.run("check");

            assertThat(json.exit()).isEqualTo(1);
            assertThat(json.verdict("app_fcgi", "web2")).isEqualTo("FALSE_HEALTHY");
            assertThat(json.verdict("app_fcgi", "web1")).isEqualTo("HONEST");
            assertThat(text.exit()).isEqualTo(1);
            for (String printed : List.of(json.out(), text.out(), json.err(), text.err())) {
                assertThat(printed).doesNotContain("SECRET", "token", "jane", "ja\"ne", "ja\\");
                assertThat(printed.replace("\n", "")).doesNotContainPattern("\\p{Cntrl}");
            }
        }
        lab.stopTraffic();
        lab.unblock(Pool.WEB2);
    }

    @Test
    void controlCharactersInAnAddressOfTheInventoryStayInTheirLine(Lab lab) throws IOException {
        Path odd = Files.writeString(
                lab.folder().resolve("odd.yaml"),
                Files.readString(lab.inventory()).replace("name: lb1", "name: \"lb\\u001b[2J\\n1\""));
        Printed printed = new LabConsole(lab, odd, _ -> false).run("check");

        assertThat(printed.exit()).isIn(0, 2);
        assertThat(printed.out() + printed.err()).doesNotContain("\u001b");
    }

    private static Socket ask(Lab lab, String page, String user) throws IOException {
        String secret = Base64.getEncoder().encodeToString((user + ":pw").getBytes(StandardCharsets.ISO_8859_1));
        Socket socket = new Socket(lab.address(), lab.port("DOOR_WEB2"));
        OutputStream out = socket.getOutputStream();
        out.write(("GET " + page + " HTTP/1.0\r\nAuthorization: Basic " + secret + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }
}
