package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;

final class TargetAgeTest {
    private static List<String> ages(Judgement judgement, Instant now) {
        return TargetAge.of(judgement.round(), Stand.environments().getFirst(), now).stream()
                .map(age -> age.text() + ", " + age.state())
                .toList();
    }

    @Test
    void everyTargetHasItsAge() {
        assertThat(ages(Samples.blackHole(), Fleet.NOW))
                .containsExactly("lb1 0.4 s, FRESH", "lb2 0.4 s, FRESH", "pools 2 of 2, FRESH");
    }

    @Test
    void lostOldAndWaitingAreToldApart() {
        assertThat(ages(Samples.cannotTell(), Fleet.NOW))
                .containsExactly("lb1 old 25 s, OLD", "lb2 lost 48 s, LOST", "pools 0 of 2, LOST");
        assertThat(ages(Samples.nothing(), Fleet.NOW))
                .containsExactly("lb1 waiting, WAITING", "lb2 waiting, WAITING", "pools 0 of 2, WAITING");
    }

    @Test
    void aReadingGetsOldWhenNobodyAsksAnyMore() {
        assertThat(ages(Samples.blackHole(), Fleet.NOW.plusSeconds(10))).startsWith("lb1 10 s, OLD");
    }

    @Test
    void anArmedEnvironmentSaysForHowLong() {
        Instant end = Fleet.NOW.plusSeconds(90);
        assertThat(AccessState.of(Access.ARM, null, Fleet.NOW).words()).isEqualTo("NOT ARMED");
        assertThat(AccessState.of(Access.ARM, end, Fleet.NOW).words()).isEqualTo("ARMED 1:30");
        assertThat(AccessState.of(Access.ARM, end, end).kind()).isEqualTo(AccessState.Kind.SAFE);
        assertThat(AccessState.of(Access.READ_ONLY, end, Fleet.NOW).kind()).isEqualTo(AccessState.Kind.READ_ONLY);
        assertThat(AccessState.of(Access.WRITE, null, Fleet.NOW).kind()).isEqualTo(AccessState.Kind.WRITE);
    }
}
