package org.drainboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;

final class ExitCodeTest {
    @Test
    void aFalseClaimOutranksWhatCannotBeTold() {
        assertThat(ExitCode.of(Samples.blackHole())).isEqualTo(ExitCode.FALSE_CLAIM);
    }

    @Test
    void honestAndAtRiskAreFine() {
        assertThat(ExitCode.of(Samples.healthy())).isEqualTo(ExitCode.OK);
    }

    @Test
    void whatCannotBeReadIsNotFine() {
        assertThat(ExitCode.of(Samples.cannotTell())).isEqualTo(ExitCode.CANNOT_TELL);
    }

    @Test
    void seeingNothingIsNotFine() {
        assertThat(ExitCode.of(Samples.nothing())).isEqualTo(ExitCode.CANNOT_TELL);
    }
}
