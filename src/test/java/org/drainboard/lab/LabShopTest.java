package org.drainboard.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shop: what it adds to the lab for the comparison of detectors. */
final class LabShopTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static @Nullable Lab shop;

    @BeforeAll
    static void open() {
        shop = Lab.start(Site.SHOP);
    }

    @AfterAll
    static void close() {
        lab().close();
    }

    private static Lab lab() {
        if (shop == null) {
            throw new AssertionError("the lab did not start");
        }
        return shop;
    }

    @Test
    void checksOfAnotherKindSeeTheBlockWhereThePortCheckDoesNot() {
        List<String> kinds = List.of("check_ping", "check_deep_2s");
        Lab.await(
                "all are up",
                LONG,
                () -> kinds.stream()
                        .allMatch(kind ->
                                lab().checks().server(kind, "web2").status().equals("UP")));
        lab().block(Pool.WEB2, 4);
        Lab.await(
                "both checks fail",
                LONG,
                () -> kinds.stream()
                        .allMatch(kind ->
                                lab().checks().server(kind, "web2").status().equals("DOWN")));
        assertThat(lab().haproxy().server("app_fcgi", "web2").status()).isEqualTo("UP");
        assertThat(lab().checks().server("check_ping", "web1").status()).isEqualTo("UP");
        lab().unblock(Pool.WEB2);
    }

    @Test
    void halfOfTheWorkersFailAndAPageBreaksOffAndTheDatabaseTakesItsTime() {
        lab().run("half", Pool.WEB1);
        assertThat(Stream.generate(() -> lab().door(Pool.WEB1, "deep.php").status(LONG))
                        .limit(40)
                        .distinct())
                .containsExactlyInAnyOrder(200, 500);
        lab().run("cut", Pool.WEB1);
        assertThat(lab().door(Pool.WEB1, "deep.php").status(LONG)).isIn(200, Page.BROKEN);
        lab().run("slow-database", Pool.WEB1, 1000);
        assertThat(lab().door(Pool.WEB1, "index.php").status(Duration.ofMillis(500)))
                .isEqualTo(Page.NO_ANSWER);
        lab().heal(Pool.WEB1);
        Lab.await("healed", LONG, () -> lab().door(Pool.WEB1, "index.php").status(Duration.ofMillis(500)) == 200);
    }

    @Test
    void haproxyLogsEveryRequestByUdp() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(lab().port("LOG"), InetAddress.getByName(lab().address()))) {
            socket.setSoTimeout((int) LONG.toMillis());
            assertThat(lab().frontend("app_fcgi", "index.php").status(LONG)).isEqualTo(200);
            String line;
            do {
                DatagramPacket packet = new DatagramPacket(new byte[8192], 8192);
                socket.receive(packet);
                line = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            } while (!line.contains("GET "));
            assertThat(line).containsPattern("www app_fcgi/web[12] \\S+ 200 .* ---- .*\"GET /app_fcgi/index.php");
        }
    }
}
