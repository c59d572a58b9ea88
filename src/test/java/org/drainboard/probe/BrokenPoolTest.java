package org.drainboard.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.drainboard.fpm.fastcgi.EndRequest;
import org.drainboard.fpm.fastcgi.FastCgiRecord;
import org.drainboard.fpm.fastcgi.NameValues;
import org.drainboard.fpm.fastcgi.ProtocolStatus;
import org.drainboard.fpm.fastcgi.RecordType;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.transport.Listener;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;

/** The ladder of a pool that closes at every byte, floods, or speaks noise: no rung is ever passed by mistake. */
final class BrokenPoolTest {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final LadderProbe probe = new LadderProbe(new Transport(), InstantSource.system());

    /** What is said to a handshake, and to a request. */
    private interface Voice {
        void say(byte[] whole, boolean handshake, OutputStream to) throws IOException;
    }

    @Test
    void aHandshakeCutAtAnyByteIsNotPassed() throws IOException {
        for (int length = 0; length < handshake().length; length++) {
            int cut = length;
            List<RungResult> rungs =
                    climb((whole, handshake, to) -> to.write(whole, 0, handshake ? cut : whole.length));

            assertThat(rungs.get(1)).as("cut to %d bytes", cut).isInstanceOf(RungResult.Failed.class);
            assertThat(rungs.get(2)).isEqualTo(new RungResult.NotAsked(Rung.PING, "handshake failed"));
        }
    }

    @Test
    void aPingCutAtAnyByteIsNotPassed() throws IOException {
        for (int length = 0; length < pong().length; length++) {
            int cut = length;
            List<RungResult> rungs =
                    climb((whole, handshake, to) -> to.write(whole, 0, handshake ? whole.length : cut));

            assertThat(rungs.get(1)).isInstanceOf(RungResult.Passed.class);
            assertThat(rungs.get(2)).as("cut to %d bytes", cut).isInstanceOf(RungResult.Failed.class);
        }
    }

    @Test
    void noiseIsMalformedAndAFloodEndsAtTheCap() throws IOException {
        byte[] noise = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8);
        assertThat(failure(climb((_, _, to) -> to.write(noise)).get(1)).kind()).isEqualTo(Failure.Kind.MALFORMED);

        byte[] flood = new FastCgiRecord(RecordType.STDOUT, 1, new byte[60_000]).encoded();
        List<RungResult> flooded = climb((whole, handshake, to) -> {
            if (handshake) {
                to.write(whole);
            }
            while (!handshake) {
                to.write(flood);
            }
        });
        assertThat(failure(flooded.get(2)).kind()).isEqualTo(Failure.Kind.TOO_LARGE);
    }

    @Test
    void aWholePoolPasses() throws IOException {
        assertThat(climb((whole, _, to) -> to.write(whole)).subList(0, 3))
                .allSatisfy(rung -> assertThat(rung).isInstanceOf(RungResult.Passed.class));
    }

    private List<RungResult> climb(Voice voice) throws IOException {
        try (Listener listener = Listener.loopback((in, out) -> {
            boolean handshake = isHandshake(in);
            voice.say(handshake ? handshake() : pong(), handshake, out);
        })) {
            Endpoint listen = listener.endpoint();
            PoolTarget pool = new PoolTarget(
                    "www", new StatusAddress.FastCgi(listen, "/status"), listen, "/ping", null, List.of());
            return probe.climb(pool, DEADLINE).rungs();
        }
    }

    /** Reads the whole question: closing on unread bytes would reset the connection. */
    private static boolean isHandshake(InputStream in) throws IOException {
        for (var next = FastCgiRecord.readFrom(in); next.isPresent(); next = FastCgiRecord.readFrom(in)) {
            FastCgiRecord record = next.get();
            if (record.type() == RecordType.GET_VALUES) {
                return true;
            }
            if (record.type() == RecordType.STDIN && record.content().length == 0) {
                return false;
            }
        }
        return false;
    }

    private static byte[] handshake() {
        return new FastCgiRecord(RecordType.GET_VALUES_RESULT, 0, NameValues.encode(Map.of("FCGI_MPXS_CONNS", "0")))
                .encoded();
    }

    private static byte[] pong() {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(
                new FastCgiRecord(RecordType.STDOUT, 1, "Content-type: text/plain\r\n\r\npong".getBytes(UTF_8))
                        .encoded());
        answer.writeBytes(
                new EndRequest(0, ProtocolStatus.REQUEST_COMPLETE).record(1).encoded());
        return answer.toByteArray();
    }

    private static Failure failure(RungResult rung) {
        if (rung instanceof RungResult.Failed failed) {
            return failed.failure();
        }
        throw new AssertionError(rung + " did not fail");
    }
}
