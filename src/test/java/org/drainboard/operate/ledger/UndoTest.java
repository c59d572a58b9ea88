package org.drainboard.operate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.operate.ledger.Books.DRAIN;
import static org.drainboard.operate.ledger.Books.DRAINING;
import static org.drainboard.operate.ledger.Books.HALF;
import static org.drainboard.operate.ledger.Books.MAINT;
import static org.drainboard.operate.ledger.Books.NOW;
import static org.drainboard.operate.ledger.Books.READY;
import static org.drainboard.operate.ledger.Books.READYING;
import static org.drainboard.operate.ledger.Books.UNCHECKED;
import static org.drainboard.operate.ledger.Books.WEB1;
import static org.drainboard.operate.ledger.Books.WEB2;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.drainboard.model.change.Cause;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.reading.Round;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UndoTest {
    @TempDir
    private Path folder;

    private Books books;

    @BeforeEach
    void open() {
        books = new Books(folder);
    }

    @Test
    void aDrainIsUndoneByReadyAndAReadyByADrain() throws IOException {
        UUID drain = books.verified(WEB1, DRAINING, READY, DRAIN);
        assertThat(undo(DRAIN)).isInstanceOfSatisfying(Undoing.Back.class, back -> {
            assertThat(back.proposal().action().change()).isEqualTo(READYING);
            assertThat(back.proposal().action().cause()).isEqualTo(Cause.of(Cause.Kind.UNDO, drain));
            assertThat(back.proposal().drawn()).isPresent();
        });
        books.verified(WEB1, READYING, DRAIN, READY);
        assertThat(change(READY)).isEqualTo(DRAINING);
    }

    @Test
    void weightsReturnToWhatTheyWere() throws IOException {
        books.verified(WEB1, new Change.SetWeight(new Weight.Absolute(50)), READY, HALF);
        assertThat(change(HALF)).isEqualTo(new Change.SetWeight(new Weight.Percent(100)));
        Standing fifth = Books.of(Set.of(), 20);
        books.at(NOW.plusSeconds(60)).verified(WEB1, new Change.SetWeight(new Weight.Percent(20)), HALF, fifth);
        assertThat(change(fifth)).isEqualTo(new Change.SetWeight(new Weight.Absolute(50)));
    }

    @Test
    void checksAreTurnedOnAgain() throws IOException {
        books.verified(WEB1, new Change.HealthCheck(false), READY, UNCHECKED);
        assertThat(change(UNCHECKED)).isEqualTo(new Change.HealthCheck(true));
    }

    @Test
    void anOrderGivenTwiceIsUndoneOnce() throws IOException {
        books.verified(WEB1, DRAINING, READY, DRAIN);
        UUID twice = books.verified(WEB1, DRAINING, DRAIN, DRAIN);
        assertThat(change(DRAIN)).isEqualTo(READYING);

        books.verified(Books.back(Cause.Kind.UNDO, twice, READYING), DRAIN, READY);
        assertThat(undo(READY))
                .isInstanceOfSatisfying(
                        Undoing.No.class, no -> assertThat(no.why()).contains("no order in force"));
    }

    @Test
    void whatBeganAfterAReloadIsLeftAlone() throws IOException {
        UUID order = books.verified(WEB1, DRAINING, READY, DRAIN);
        Round round = Books.round(NOW, 43, Duration.ofHours(1), Books.stats("web1", DRAIN, null, "DRAIN"));

        assertThat(Undo.of(books.ledger().order(order).orElseThrow(), round))
                .isInstanceOfSatisfying(
                        Undoing.No.class,
                        no -> assertThat(no.why()).contains("somebody may have given it anew", "order ready"));
    }

    @Test
    void whatSomebodyChangedSinceIsLeftAlone() throws IOException {
        books.verified(WEB1, DRAINING, READY, DRAIN);

        assertThat(undo(MAINT))
                .isInstanceOfSatisfying(
                        Undoing.No.class,
                        no -> assertThat(no.why()).contains("somebody changed it since", "now it is maint"));
    }

    @Test
    void whatIsNotKnownIsNotUndone() throws IOException {
        books.begun(Books.drain(WEB1, Optional.empty()), READY);

        assertThat(undo(DRAIN)).isInstanceOf(Undoing.No.class);
    }

    @Test
    void anOrderThatChangedNothingIsNotUndone() throws IOException {
        books.verified(WEB1, DRAINING, DRAIN, DRAIN);

        assertThat(undo(DRAIN))
                .isInstanceOfSatisfying(
                        Undoing.No.class, no -> assertThat(no.why()).startsWith("it was drain before"));
    }

    @Test
    void whereThisToolDidNothingThereIsNothingToUndo() throws IOException {
        assertThat(undo(DRAIN))
                .isInstanceOfSatisfying(
                        Undoing.No.class, no -> assertThat(no.why()).contains("no order in force"));
    }

    @Test
    void theLastActionIsUndoneOnAllItsServers() throws IOException {
        books.verified(WEB1, new Change.SetWeight(new Weight.Percent(50)), READY, HALF);
        books.at(NOW.plusSeconds(60)).verified(WEB1, DRAINING, HALF, DRAIN);
        books.at(NOW.plusSeconds(63)).verified(WEB2, DRAINING, READY, DRAIN);

        assertThat(Undo.last(
                        books.ledger(),
                        Books.round(
                                42,
                                Books.stats("web1", DRAIN, null, "DRAIN"),
                                Books.stats("web2", DRAIN, null, "DRAIN"))))
                .satisfiesExactly(
                        second -> assertThat(second)
                                .isInstanceOfSatisfying(
                                        Undoing.Back.class,
                                        back -> assertThat(back.order().server())
                                                .isEqualTo(WEB2)),
                        first -> assertThat(first)
                                .isInstanceOfSatisfying(
                                        Undoing.Back.class,
                                        back -> assertThat(back.order().server())
                                                .isEqualTo(WEB1)));
    }

    private Undoing undo(Standing now) throws IOException {
        return Undo.server(books.ledger(), Books.round(now), WEB1);
    }

    private Change change(Standing now) throws IOException {
        return ((Undoing.Back) undo(now)).proposal().action().change();
    }
}
