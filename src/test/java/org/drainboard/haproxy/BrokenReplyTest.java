package org.drainboard.haproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.drainboard.model.Failure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class BrokenReplyTest {
    private static final byte[] QUOTED = Captures.read("06_stat_tcpchk_L7TOUT_binary.txt");

    interface Reader {
        int servers(byte[] reply) throws BadReply;
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                reply(
                        "show info",
                        Captures.INFO,
                        bytes -> InfoReply.parse(bytes).pid() > 0 ? 1 : 0),
                reply("show stat", Captures.firstRows(4), BrokenReplyTest::inStat),
                reply("show stat with quoted line breaks", QUOTED, BrokenReplyTest::inStat),
                reply(
                        "show servers state",
                        Captures.STATE,
                        bytes -> ServersState.parse(bytes).servers().size()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void aReplyCutAtAnyByteIsClosedNeverAResult(String name, byte[] whole, Reader reader) throws BadReply {
        assertThat(reader.servers(whole)).isPositive();
        for (int length = 0; length < whole.length; length++) {
            assertThat(kind(reader, Arrays.copyOf(whole, length)))
                    .as("%s cut to %d bytes", name, length)
                    .isEqualTo(Failure.Kind.CLOSED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void aWrongByteAnywhereNeverChangesHowManyServersThereAre(String name, byte[] whole, Reader reader)
            throws BadReply {
        int servers = reader.servers(whole);
        byte[] wrong = {0, '"', '\n', ',', ' ', (byte) 0xff};
        int refused = 0;
        for (int at = 0; at < whole.length; at++) {
            for (byte garbage : wrong) {
                byte[] broken = whole.clone();
                broken[at] = garbage;
                try {
                    int found = reader.servers(broken);
                    if (found != servers) {
                        fail("%s with byte %d as %d: %d servers of %d", name, at, garbage, found, servers);
                    }
                } catch (BadReply _) {
                    refused++;
                }
            }
        }
        assertThat(refused).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void noiseIsNeverAResult(String name, byte[] whole, Reader reader) {
        Random random = new Random(27);
        for (int round = 0; round < 500; round++) {
            byte[] noise = new byte[random.nextInt(600)];
            random.nextBytes(noise);
            assertThat(kind(reader, noise)).as(name).isNotNull();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void aRefusalIsPassedOnInHaproxysOwnWords(String name, byte[] whole, Reader reader) {
        BadReply bad =
                catchThrowableOfType(BadReply.class, () -> reader.servers(Captures.bytes("Permission denied\n\n")));

        assertThat(bad.kind()).as(name).isEqualTo(Failure.Kind.REJECTED);
        assertThat(bad).hasMessageContainingAll("Permission denied", "level is too low");
    }

    @Test
    void bytesAfterTheEndAreMalformed() {
        byte[] longer = Captures.bytes(new String(Captures.STAT, StandardCharsets.ISO_8859_1) + "\n");

        assertThat(catchThrowableOfType(BadReply.class, () -> inStat(longer)).kind())
                .isEqualTo(Failure.Kind.MALFORMED);
    }

    @Test
    void anUnterminatedQuoteSwallowsNothing() {
        byte[] stat = Captures.stat(Captures.server("b", "s", "UP", "", "L7STS,500,3,\"oops", ",,,"));

        assertThat(catchThrowableOfType(BadReply.class, () -> inStat(stat)).kind())
                .isEqualTo(Failure.Kind.CLOSED);
    }

    @Test
    void aStatusThatIsNotKnownIsNotGuessed() {
        byte[] stat = Captures.stat(Captures.server("b", "s", "SIDEWAYS", "", Captures.check("L4OK"), ",,,"));

        assertThat(catchThrowableOfType(BadReply.class, () -> inStat(stat))).hasMessageContaining("SIDEWAYS");
    }

    /** How the reply is bad, or null when it is taken. */
    private static Failure.@Nullable Kind kind(Reader reader, byte[] reply) {
        try {
            reader.servers(reply);
            return null;
        } catch (BadReply bad) {
            return bad.kind();
        }
    }

    private static int inStat(byte[] stat) throws BadReply {
        return SnapshotParser.parse(Captures.INFO, stat, Captures.NO_STATE, null)
                .servers()
                .size();
    }

    private static Arguments reply(String name, byte[] whole, Reader reader) {
        return Arguments.of(name, whole, reader);
    }
}
