package org.drainboard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the fuzzer starts from and what it found, through each parser once more. */
final class SeedsTest {
    @ParameterizedTest
    @EnumSource
    void noSeedBreaksItsParser(FuzzTarget target) {
        Fuzzed parser = target.parser();
        List<Path> seeds = Seeds.of(target);

        assertThat(seeds).hasSizeGreaterThan(2).allSatisfy(seed -> Oracle.check(parser, Seeds.bytes(seed)));
    }

    @ParameterizedTest
    @EnumSource
    void noSeedBreaksAParserCutShortAtAnyByte(FuzzTarget target) {
        Fuzzed parser = target.parser();

        assertThat(Seeds.of(target)).allSatisfy(seed -> {
            byte[] whole = Seeds.bytes(seed);
            // Longer ones are cut where it matters most: at their beginning.
            for (int length = 0; length < Math.min(whole.length, 200); length++) {
                Oracle.check(parser, Arrays.copyOf(whole, length));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theWorkGrowsAsTheInputDoes(FuzzTarget target) {
        Fuzzed parser = target.parser();

        assertThat(Seeds.of(target)).allSatisfy(seed -> Growth.check(parser, Seeds.bytes(seed)));
    }

    @Test
    void everyFolderOfSeedsHasItsTarget() {
        assertThat(Stream.of(FuzzTarget.values()).map(FuzzTarget::word))
                .allSatisfy(word -> assertThat(FuzzTarget.of(word).word()).isEqualTo(word))
                .hasSize(9);
    }
}
