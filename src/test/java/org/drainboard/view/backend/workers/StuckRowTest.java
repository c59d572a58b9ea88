package org.drainboard.view.backend.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.StuckGroup;
import org.drainboard.model.verdict.WorkerUse;
import org.drainboard.view.Samples;
import org.drainboard.view.backend.Incidents;
import org.junit.jupiter.api.Test;

/** What the stuck workers run, as it is written. */
final class StuckRowTest {
    @Test
    void theLargestGroupIsFirstWithItsAges() {
        List<StuckRow> rows = of(Incidents.halfDead());

        assertThat(rows)
                .containsExactly(
                        new StuckRow("3", "/srv/www/checkout.php", "/checkout.php", "38 s", "11 s"),
                        new StuckRow("1", "/srv/www/index.php", "/cart", "9.1 s", "9.1 s"));
        assertThat(rows)
                .extracting(StuckRow::brief)
                .containsExactly("38 s in /checkout.php", "9.1 s in /index.php (/cart)");
    }

    @Test
    void nothingIsShownWhereNothingIsStuckOrNothingIsKnown() {
        assertThat(of(Samples.healthy())).isEmpty();
        assertThat(StuckRow.of(null)).isEmpty();
    }

    @Test
    void whatTheStatusPageDoesNotNameIsSaid() {
        assertThat(of(Incidents.pinned()))
                .singleElement()
                .satisfies(row -> assertThat(row.brief()).isEqualTo("61 s in requests without a name"));
    }

    @Test
    void aLongNameKeepsItsEndAndALineBreakInItIsWritten() {
        StuckGroup evil = new StuckGroup(
                "/srv/" + "x".repeat(200) + "\n.php", null, 12_000, Duration.ofSeconds(2), Duration.ofSeconds(7));
        StuckRow row = StuckRow.of(new WorkerUse(List.of(), 0, 0, 12_000, null, null, List.of(evil), null))
                .getFirst();

        assertThat(row.workers()).isEqualTo("12k");
        assertThat(row.script()).hasSizeGreaterThan(200).endsWith(".php").doesNotContain("\n");
        assertThat(row.brief()).startsWith("7.0 s in …").endsWith(".php").hasSizeLessThan(60);
    }

    private static List<StuckRow> of(Judgement judgement) {
        return StuckRow.of(judgement.backends().getFirst().workers());
    }
}
