package org.drainboard.fpm.fastcgi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FastCgiRecordTest {
    /** What PHP-FPM 8.2 answers to GET_VALUES, captured: 18 bytes of content and 6 of padding. */
    private static final byte[] CAPTURED = "\1\12\0\0\0\22\6\0\17\1FCGI_MPXS_CONNS0\0\0\0\0\0\0".getBytes(ISO_8859_1);

    @Test
    void aRecordOfPhpFpmIsRead() throws IOException {
        FastCgiRecord record =
                FastCgiRecord.readFrom(new ByteArrayInputStream(CAPTURED)).orElseThrow();

        assertThat(record.type()).isEqualTo(RecordType.GET_VALUES_RESULT);
        assertThat(record.requestId()).isZero();
        assertThat(NameValues.decode(record.content())).isEqualTo(Map.of("FCGI_MPXS_CONNS", "0"));
    }

    @Test
    void aRecordCutAtAnyByteIsNoRecord() throws IOException {
        assertThat(FastCgiRecord.readFrom(new ByteArrayInputStream(new byte[0])))
                .isEmpty();
        for (int length = 1; length < CAPTURED.length; length++) {
            byte[] cut = Arrays.copyOf(CAPTURED, length);
            assertThatThrownBy(() -> FastCgiRecord.readFrom(new ByteArrayInputStream(cut)))
                    .as("cut after %d bytes", length)
                    .isInstanceOf(EOFException.class)
                    .hasMessageStartingWith("after ");
        }
    }

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void everyTypeIsWrittenAsItIsRead(RecordType type) throws IOException {
        for (int length : new int[] {0, 1, 255, 256, FastCgiRecord.MAX_CONTENT}) {
            byte[] content = new byte[length];
            Arrays.fill(content, (byte) 0xA5);
            byte[] wire = new FastCgiRecord(type, 0xFFFE, content).encoded();

            FastCgiRecord read =
                    FastCgiRecord.readFrom(new ByteArrayInputStream(wire)).orElseThrow();

            assertThat(read.type()).isEqualTo(type);
            assertThat(read.requestId()).isEqualTo(0xFFFE);
            assertThat(read.content()).isEqualTo(content);
        }
    }

    @Test
    void anotherVersionAndAnUnknownTypeAreMalformed() {
        assertThatThrownBy(() -> read("HTTP/1.1 400 Bad Request"))
                .isInstanceOf(MalformedRecord.class)
                .hasMessage("a FastCGI record starts with version 1, not 72");
        assertThatThrownBy(() -> read("\1\14\0\0\0\0\0\0"))
                .isInstanceOf(MalformedRecord.class)
                .hasMessage("a FastCGI record has a type of 1 to 11, not 12");
        assertThatThrownBy(() -> read("\1\0\0\0\0\0\0\0")).isInstanceOf(MalformedRecord.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 70_000})
    void pairsOfAnyLengthComeBack(int length) throws IOException {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("n".repeat(length), "é".repeat(length));
        pairs.put("SCRIPT_NAME", "");

        assertThat(NameValues.decode(NameValues.encode(pairs))).isEqualTo(pairs);
    }

    @Test
    void pairsCutAtAnyByteAreMalformed() {
        byte[] whole = NameValues.encode(Map.of("NAME", "v".repeat(200)));
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> NameValues.decode(cut))
                    .as("cut after %d bytes", length)
                    .isInstanceOf(MalformedRecord.class);
        }
    }

    @Test
    void bodiesComeBack() throws IOException {
        for (Role role : Role.values()) {
            BeginRequest begin = new BeginRequest(role, role == Role.FILTER);
            assertThat(BeginRequest.parse(begin.record(1).content())).isEqualTo(begin);
        }
        for (ProtocolStatus status : ProtocolStatus.values()) {
            EndRequest end = new EndRequest(0xFFFF_FFFEL, status);
            assertThat(EndRequest.parse(end.record(1).content())).isEqualTo(end);
        }
        assertThatThrownBy(() -> EndRequest.parse(new byte[7])).isInstanceOf(MalformedRecord.class);
        assertThatThrownBy(() -> EndRequest.parse(new byte[] {0, 0, 0, 0, 4, 0, 0, 0}))
                .hasMessage("a protocol status is 0 to 3, not 4");
        assertThatThrownBy(() -> BeginRequest.parse(new byte[8])).hasMessage("a role is 1 to 3, not 0");
        assertThatThrownBy(() -> BeginRequest.parse(new byte[9])).isInstanceOf(MalformedRecord.class);
    }

    private static void read(String bytes) throws IOException {
        assertThat(FastCgiRecord.readFrom(new ByteArrayInputStream(bytes.getBytes(ISO_8859_1))))
                .isEmpty();
    }
}
