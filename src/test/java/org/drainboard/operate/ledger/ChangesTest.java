package org.drainboard.operate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.operate.ledger.Books.DRAIN;
import static org.drainboard.operate.ledger.Books.DRAINING;
import static org.drainboard.operate.ledger.Books.HALF;
import static org.drainboard.operate.ledger.Books.MAINT;
import static org.drainboard.operate.ledger.Books.NOW;
import static org.drainboard.operate.ledger.Books.READY;
import static org.drainboard.operate.ledger.Books.WEB1;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.operate.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChangesTest {
    @TempDir
    private Path folder;

    private Books books;
    private final Changes changes = new Changes();

    @BeforeEach
    void open() {
        books = new Books(folder);
    }

    @Test
    void whatSomebodyElseChangedIsSaidForTenMinutes() throws IOException {
        look(0, READY);
        look(1, HALF);

        assertThat(at(1))
                .hasValue(new History.ForeignChange("weight 100 of 100 to weight 50 of 100", NOW.plusSeconds(1)));
        assertThat(at(600)).isPresent();
        assertThat(at(601)).isEmpty();
    }

    @Test
    void ourOwnOrdersAreNoNews() throws IOException {
        look(0, READY);
        books.at(NOW.plusMillis(500)).verified(WEB1, DRAINING, READY, DRAIN);
        look(1, DRAIN);

        assertThat(at(1)).isEmpty();
    }

    @Test
    void anOrderOfOursDoesNotExplainWhatItDidNotAsk() throws IOException {
        look(0, READY);
        books.at(NOW.plusMillis(500)).verified(WEB1, DRAINING, READY, DRAIN);
        look(1, MAINT);

        assertThat(at(1)).map(History.ForeignChange::words).hasValue("ready to maint");
    }

    @Test
    void anOldOrderOfOursDoesNotExplainWhatSomebodyDoesNow() throws IOException {
        books.verified(WEB1, DRAINING, READY, DRAIN);
        look(60, READY);
        look(61, DRAIN);

        assertThat(at(61)).isPresent();
    }

    @Test
    void whatAReloadAndAnAgentDoIsNobodysChange() throws IOException {
        look(0, READY);
        changes.look(
                Books.round(NOW.plusSeconds(1), 57, Duration.ZERO, Books.stats("web1", MAINT, null, "UP")),
                books.ledger());
        assertThat(at(1)).isEmpty();
        changes.look(
                Books.round(
                        NOW.plusSeconds(2),
                        57,
                        Duration.ofSeconds(1),
                        Books.stats("web1", DRAIN, null, "DRAIN (agent)")),
                books.ledger());
        assertThat(at(2)).isEmpty();
    }

    @Test
    void atFirstSightHaproxysOwnMemoryAndTheLedgerTell() throws IOException {
        look(0, DRAIN);
        assertThat(at(0)).hasValue(new History.ForeignChange("to drain", NOW.minus(Duration.ofMinutes(5))));

        books.verified(WEB1, DRAINING, READY, DRAIN);
        Changes next = new Changes();
        next.look(Books.round(DRAIN), books.ledger());
        assertThat(next.byOthers(WEB1, NOW)).as("it is ours").isEmpty();
        next = new Changes();
        next.look(Books.round(READY), books.ledger());
        assertThat(next.byOthers(WEB1, NOW)).map(History.ForeignChange::words).hasValue("drain to ready");
    }

    private void look(long second, Standing web1) throws IOException {
        Instant at = NOW.plusSeconds(second);
        // A state that changed long ago says nothing at first sight.
        changes.look(Books.round(at, 42, Duration.ofHours(1), Books.stats("web1", web1, null, "UP")), books.ledger());
    }

    private Optional<History.ForeignChange> at(long second) {
        return changes.byOthers(WEB1, NOW.plusSeconds(second));
    }
}
