package org.drainboard.operate.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A part of {@link FaultProof}, drawn by lot: no outcome that is not true, nothing sent twice, no exception. */
final class FaultProofTest {
    private static final int RUNS = 2_400;

    @Test
    void whateverBreaksWhatIsSaidIsTrue() throws IOException, InterruptedException {
        long seed = Long.getLong("prove.seed", new Random().nextLong());
        FaultTable table = FaultProof.run(24, RUNS, seed);
        System.out.println("seed " + seed + "\n" + table.text());

        assertThat(table.lies()).as("seed %d", seed).isEmpty();
        assertThat(table.runs()).isEqualTo(RUNS);
        assertThat(table.count("exception")).isZero();
        // Each outcome was put to the proof.
        assertThat(List.of("verified", "unverified", "rejected", "unknown", "not sent"))
                .allMatch(outcome -> table.count(outcome) > RUNS / 50);
    }
}
