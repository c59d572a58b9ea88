package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.drainboard.model.inventory.Access;
import org.drainboard.view.Fleet;
import org.junit.jupiter.api.Test;

final class AccessStateTest {
    @Test
    void everyAccessHasItsWordAndTheArmedOneCountsDown() {
        assertThat(AccessState.of(Access.READ_ONLY, null, Fleet.NOW).words()).isEqualTo("READ-ONLY");
        assertThat(AccessState.of(Access.WRITE, null, Fleet.NOW).words()).isEqualTo("WRITE");
        assertThat(AccessState.of(Access.ARM, null, Fleet.NOW).words()).isEqualTo("NOT ARMED");
        assertThat(AccessState.of(Access.ARM, Fleet.NOW.plusSeconds(3600), Fleet.NOW)
                        .words())
                .isEqualTo("ARMED 60:00");
        assertThat(AccessState.of(Access.ARM, Fleet.NOW.plusSeconds(5), Fleet.NOW)
                        .words())
                .isEqualTo("ARMED 0:05");
        assertThat(AccessState.of(Access.ARM, Fleet.NOW, Fleet.NOW).words())
                .as("over to the second")
                .isEqualTo("NOT ARMED");
    }

    @Test
    void theNameMustBeTypedToTheLetter() {
        ArmQuestion question = new ArmQuestion("production");
        assertThat(question.lacking("production")).isEmpty();
        assertThat(question.lacking("prod")).startsWith("type the name");
        assertThat(question.lacking("Production")).isEqualTo("that is not its name");
        assertThat(question.lacking("")).isNotEmpty();
        assertThat(ArmQuestion.TIMES).first().isEqualTo(Duration.ofMinutes(10));
        assertThat(ArmQuestion.TIMES).last().isEqualTo(Duration.ofHours(1));
    }
}
