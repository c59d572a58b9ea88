package org.drainboard.fpm.fastcgi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drainboard.fpm.fastcgi.ScriptedResponder.answering;
import static org.drainboard.fpm.fastcgi.ScriptedResponder.end;
import static org.drainboard.fpm.fastcgi.ScriptedResponder.records;
import static org.drainboard.fpm.fastcgi.ScriptedResponder.stderr;
import static org.drainboard.fpm.fastcgi.ScriptedResponder.stdout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.drainboard.model.Failure.Kind;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Listener;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Against a responder that says what the test wrote down. */
final class FastCgiClientTest {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), 1 << 20);
    private static final String HEADER = "Content-type: text/plain\r\n\r\n";

    private final FastCgiClient client = new FastCgiClient(new Transport());

    @Test
    void stdoutAndStderrAreKeptApart() throws IOException {
        byte[] answer = records(
                stderr("PHP Warning: a"),
                stdout("Status: 500 Internal Server Error\r\n" + HEADER + "one "),
                stderr("nd more"),
                stdout("two"),
                FastCgiRecord.end(RecordType.STDOUT, 1),
                FastCgiRecord.end(RecordType.STDERR, 1),
                new EndRequest(255, ProtocolStatus.REQUEST_COMPLETE).record(1));
        try (Listener responder = answering(answer)) {
            FastCgiResponse response = client.ask(responder.endpoint(), Map.of(), LIMITS);

            assertThat(response.status()).isEqualTo(500);
            assertThat(response.body()).asString(UTF_8).isEqualTo("one two");
            assertThat(response.stderr()).isEqualTo("PHP Warning: and more");
            assertThat(response.end().appStatus()).isEqualTo(255);
        }
    }

    @Test
    void longParamsAndALongBodyArriveInSeveralRecords() throws IOException {
        Map<String, String> params = Map.of("LONG", "v".repeat(200_000));
        byte[] body = "0123456789".repeat(50_000).getBytes(UTF_8);
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        try (Listener responder = answering((request, out) -> {
            assertThat(BeginRequest.parse(request.begin().content()))
                    .isEqualTo(new BeginRequest(Role.RESPONDER, false));
            assertThat(request.params()).isEqualTo(params);
            stdout("saw " + request.bodyLength()).writeTo(out);
            end(ProtocolStatus.REQUEST_COMPLETE).writeTo(out);
        })) {
            client.stream(
                    responder.endpoint(), params, new ByteArrayInputStream(body), stdout::writeBytes, _ -> {}, LIMITS);

            assertThat(stdout.toString(UTF_8)).isEqualTo("saw 500000");
        }
    }

    @Test
    void anAnswerThatComesByteByByteIsTheSame() throws IOException {
        byte[] answer = records(stdout(HEADER + "whole"), end(ProtocolStatus.REQUEST_COMPLETE));
        try (Listener responder = answering((_, out) -> {
            for (byte octet : answer) {
                out.write(octet);
                out.flush();
            }
        })) {
            assertThat(client.ask(responder.endpoint(), Map.of(), LIMITS).body())
                    .asString(UTF_8)
                    .isEqualTo("whole");
        }
    }

    @Test
    void anAnswerCutAtAnyByteIsClosed() throws IOException {
        byte[] answer = records(stdout(HEADER + "whole"), stderr("oops"), end(ProtocolStatus.REQUEST_COMPLETE));
        for (int length = 0; length < answer.length; length++) {
            int cut = length;
            try (Listener responder = answering((_, out) -> out.write(answer, 0, cut))) {
                assertThatThrownBy(() -> client.ask(responder.endpoint(), Map.of(), LIMITS))
                        .as("cut after %d bytes", length)
                        .isInstanceOfSatisfying(ExchangeException.class, e -> {
                            assertThat(e.failure().kind()).isEqualTo(Kind.CLOSED);
                            assertThat(e)
                                    .hasMessageContainingAll(
                                            responder.endpoint().toString(), "END_REQUEST");
                        });
            }
        }
    }

    @Test
    void anyWrongByteOfAHeaderIsNoAnswer() throws IOException {
        FastCgiRecord out = stdout(HEADER + "whole");
        byte[] answer = records(out, end(ProtocolStatus.REQUEST_COMPLETE));
        int second = out.length();
        // Version, type, request id, content length and padding length; only the reserved byte means nothing.
        for (int at : new int[] {0, 1, 2, 3, 4, 5, 6}) {
            for (int start : new int[] {0, second}) {
                byte[] wrong = answer.clone();
                wrong[start + at] ^= (byte) 0xFF;
                try (Listener responder = answering(wrong)) {
                    assertThatThrownBy(() -> client.ask(responder.endpoint(), Map.of(), LIMITS))
                            .as("byte %d of the record at %d", at, start)
                            .isInstanceOfSatisfying(
                                    ExchangeException.class,
                                    e -> assertThat(e.failure().kind()).isIn(Kind.MALFORMED, Kind.CLOSED));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RecordType.class,
            mode = Mode.EXCLUDE,
            names = {"STDOUT", "STDERR", "END_REQUEST"})
    void aRecordThatIsNotAResponderSIsMalformed(RecordType type) throws IOException {
        assertFails(records(FastCgiRecord.end(type, 1)), Kind.MALFORMED, "does not send a " + type);
    }

    @Test
    void whatBreaksTheRulesIsMalformed() throws IOException {
        assertFails("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8), Kind.MALFORMED, "starts with version 1");
        assertFails(
                records(new FastCgiRecord(RecordType.STDOUT, 7, new byte[1])), Kind.MALFORMED, "belongs to request 7");
        assertFails(records(FastCgiRecord.end(RecordType.STDOUT, 1), stdout("more")), Kind.MALFORMED, "after its end");
        assertFails(records(stdout("no header"), end(ProtocolStatus.REQUEST_COMPLETE)), Kind.MALFORMED, "CGI header");
        assertFails(records(end(ProtocolStatus.REQUEST_COMPLETE)), Kind.MALFORMED, "CGI header");
        assertFails(
                records(stdout("Status: many\r\n\r\n"), end(ProtocolStatus.REQUEST_COMPLETE)),
                Kind.MALFORMED,
                "Status");
        assertFails(records(end(ProtocolStatus.OVERLOADED)), Kind.REJECTED, "OVERLOADED");
    }

    @Test
    void aLongerAnswerThanTheCapIsRefusedNotCut() throws IOException {
        try (Listener responder = answering((_, out) -> {
            while (true) {
                stdout("x".repeat(60_000)).writeTo(out);
            }
        })) {
            assertThatThrownBy(() -> client.ask(responder.endpoint(), Map.of(), LIMITS))
                    .isInstanceOfSatisfying(
                            ExchangeException.class,
                            e -> assertThat(e.failure().kind()).isEqualTo(Kind.TOO_LARGE))
                    .hasMessageContaining("more than 1048576 bytes");
        }
    }

    @Test
    void oneDeadlineBindsAnAnswerThatNeverEnds() throws IOException {
        Limits brief = new Limits(Duration.ofMillis(300), Long.MAX_VALUE);
        try (Listener responder = answering((_, out) -> {
            while (true) {
                stdout("x").writeTo(out);
                out.flush();
            }
        })) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> client.stream(
                            responder.endpoint(),
                            Map.of(),
                            ByteArrayInputStream.nullInputStream(),
                            _ -> {},
                            _ -> {},
                            brief))
                    .isInstanceOfSatisfying(
                            ExchangeException.class,
                            e -> assertThat(e.failure().kind()).isEqualTo(Kind.TIMED_OUT));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void valuesAreAskedOutsideOfARequest() throws IOException {
        try (Listener responder = answering((request, out) -> {
            assertThat(request.params()).containsOnlyKeys("FCGI_MPXS_CONNS");
            byte[] values = NameValues.encode(Map.of("FCGI_MPXS_CONNS", "0"));
            new FastCgiRecord(RecordType.GET_VALUES_RESULT, 0, values).writeTo(out);
        })) {
            assertThat(client.getValues(responder.endpoint(), List.of("FCGI_MPXS_CONNS"), LIMITS))
                    .isEqualTo(Map.of("FCGI_MPXS_CONNS", "0"));
        }
        try (Listener responder = answering(records(stdout("pong")))) {
            assertThatThrownBy(() -> client.getValues(responder.endpoint(), List.of("FCGI_MPXS_CONNS"), LIMITS))
                    .hasMessageContaining("GET_VALUES_RESULT was expected");
        }
    }

    private void assertFails(byte[] answer, Kind kind, String says) throws IOException {
        try (Listener responder = answering(answer)) {
            assertThatThrownBy(() -> client.ask(responder.endpoint(), Map.of(), LIMITS))
                    .isInstanceOfSatisfying(
                            ExchangeException.class,
                            e -> assertThat(e.failure().kind()).isEqualTo(kind))
                    .hasMessageContainingAll(responder.endpoint().toString(), says);
        }
    }
}
