package org.drainboard.incident;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import org.drainboard.lab.Lab;

/** Users that the lab's own traffic does not have. */
final class OddClients {
    private OddClients() {}

    /** Two a second for half a minute, who belong to web2. */
    static void withCookie(Lab lab) {
        Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 60; i++) {
                ask(
                        lab.address(),
                        lab.port("FRONTEND"),
                        "GET /app_sticky/deep.php HTTP/1.0\r\nCookie: LAB=web2\r\n\r\n");
                LockSupport.parkNanos(500_000_000);
            }
        });
    }

    /** FPM writes the user as it came (php-src, fpm_status.c), so a client can break the page's JSON. */
    static void forge(Lab lab) {
        String user = Base64.getEncoder().encodeToString("jane\"},{\"pid\":1,\"state\":\"Idle:pw".getBytes(ISO_8859_1));
        Thread.ofVirtual()
                .start(() -> ask(
                        lab.address(),
                        lab.port("DOOR_WEB2"),
                        "GET /block.php HTTP/1.0\r\nAuthorization: Basic " + user + "\r\n\r\n"));
    }

    private static void ask(String host, int port, String request) {
        try (Socket socket = new Socket(host, port)) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            System.getLogger("incident").log(System.Logger.Level.DEBUG, "a client got no answer", e);
        }
    }
}
