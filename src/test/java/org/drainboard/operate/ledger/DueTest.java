package org.drainboard.operate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.operate.ledger.Books.DRAIN;
import static org.drainboard.operate.ledger.Books.MAINT;
import static org.drainboard.operate.ledger.Books.MAINTAINING;
import static org.drainboard.operate.ledger.Books.NOW;
import static org.drainboard.operate.ledger.Books.READY;
import static org.drainboard.operate.ledger.Books.READYING;
import static org.drainboard.operate.ledger.Books.WEB1;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.reading.Round;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What to do about an order whose time is over, and what was promised with it. */
final class DueTest {
    private static final Instant END = NOW.plusSeconds(60);
    private static final Action DRAINED = Books.drain(WEB1, Optional.of(END));

    @TempDir
    private Path folder;

    private Books books;

    @BeforeEach
    void open() {
        books = new Books(folder);
    }

    @Test
    void theServerReturnsToTheStateBefore() throws IOException {
        UUID order = books.verified(DRAINED, READY, DRAIN);

        assertThat(due(order, DRAIN)).isInstanceOfSatisfying(Due.Back.class, back -> {
            assertThat(back.proposal().action().change()).isEqualTo(READYING);
            assertThat(back.proposal().action().cause()).isEqualTo(Cause.of(Cause.Kind.EXPIRY, order));
            assertThat(back.proposal().action().expiry()).isEmpty();
        });
    }

    @Test
    void whatSomebodyChangedSinceLapses() throws IOException {
        UUID order = books.verified(DRAINED, READY, DRAIN);

        assertThat(due(order, MAINT))
                .isEqualTo(new Due.Lapse("somebody changed it since: it is maint, and is left so"));
        assertThat(due(order, READY)).isEqualTo(new Due.Lapse("nothing is left to take back: it is ready already"));
    }

    @Test
    void anOrderGivenOnceMoreReturnsToTheStateBeforeTheFirst() throws IOException {
        books.verified(Books.drain(WEB1, Optional.empty()), READY, DRAIN);
        UUID order = books.verified(DRAINED, DRAIN, DRAIN);

        assertThat(due(order, DRAIN))
                .as("the drain got an end later")
                .isInstanceOfSatisfying(
                        Due.Back.class,
                        back -> assertThat(back.proposal().action().change()).isEqualTo(READYING));
        Ledger ledger = books.ledger();
        assertThat(new Promises(() -> ledger).promised(Books.back(Cause.Kind.EXPIRY, order, READYING), END))
                .isTrue();
    }

    @Test
    void theDrainOfSomebodyElseIsNotOursToTakeBackThoughWeOrderedItToo() throws IOException {
        UUID order = books.verified(DRAINED, DRAIN, DRAIN);

        assertThat(due(order, DRAIN)).isInstanceOf(Due.Lapse.class);
    }

    @Test
    void whatBeganAfterAReloadIsNotTakenForOurs() throws IOException {
        UUID order = books.verified(DRAINED, READY, DRAIN);

        assertThat(afterReload(order, Duration.ofMinutes(10)))
                .as("the drain shows for 5 minutes, in a process of 10")
                .isInstanceOfSatisfying(
                        Due.Wait.class,
                        wait -> assertThat(wait.why())
                                .contains("HAProxy was reloaded since (pid 42, now 43)", "A person must decide"));
        assertThat(afterReload(order, Duration.ofMinutes(3)))
                .as("a server-state file kept it")
                .isInstanceOf(Due.Back.class);
    }

    private Due afterReload(UUID order, Duration uptime) throws IOException {
        Round round = Books.round(NOW, 43, uptime, Books.stats("web1", DRAIN, null, "DRAIN"));
        return Due.of(books.ledger().order(order).orElseThrow(), books.ledger(), round);
    }

    @Test
    void whatWasReplacedByAnotherOrderLapses() throws IOException {
        UUID order = books.verified(DRAINED, READY, DRAIN);
        UUID maint = books.verified(WEB1, MAINTAINING, DRAIN, MAINT);
        assertThat(due(order, MAINT))
                .isInstanceOfSatisfying(
                        Due.Lapse.class, lapse -> assertThat(lapse.why()).contains("replaced by maint"));

        books.verified(Books.back(Cause.Kind.UNDO, maint, Books.DRAINING), MAINT, DRAIN);
        assertThat(due(order, DRAIN)).as("once that is undone").isInstanceOf(Due.Back.class);
    }

    @Test
    void whatIsNotKnownOrNotReadWaits() throws IOException {
        UUID order = books.begun(DRAINED, READY);
        assertThat(due(order, DRAIN)).isInstanceOf(Due.Wait.class);
        books.ended(order, DRAINED, "verified", DRAIN);
        assertThat(Due.of(books.ledger().order(order).orElseThrow(), books.ledger(), Books.round(42)))
                .isInstanceOf(Due.Wait.class);
    }

    @Test
    void aRefusalByHaproxyAndTooManyAttemptsEndIt() throws IOException {
        UUID order = books.verified(DRAINED, READY, DRAIN);
        Action back = Books.back(Cause.Kind.EXPIRY, order, READYING);
        for (int attempt = 0; attempt < Due.MOST_ATTEMPTS; attempt++) {
            books.ended(books.begun(back, DRAIN), back, "not sent", DRAIN);
        }
        assertThat(due(order, DRAIN)).as("what was not sent is no attempt").isInstanceOf(Due.Back.class);
        books.ended(books.begun(back, DRAIN), back, "rejected", DRAIN);
        assertThat(due(order, DRAIN)).isInstanceOf(Due.Lapse.class);
    }

    @Test
    void onlyTheExactWayBackIsPromisedAndOnlyWhenItIsTime() throws IOException {
        UUID order = books.verified(DRAINED, READY, DRAIN);
        Ledger ledger = books.ledger();
        Promises promises = new Promises(() -> ledger);
        Action back = Books.back(Cause.Kind.EXPIRY, order, READYING);

        assertThat(promises.promised(back, END)).isTrue();
        assertThat(promises.promised(back, END.minusMillis(1)))
                .as("before its time")
                .isFalse();
        assertThat(promises.promised(Books.back(Cause.Kind.EXPIRY, order, MAINTAINING), END))
                .as("another change")
                .isFalse();
        assertThat(promises.promised(Books.back(Cause.Kind.UNDO, order, READYING), END))
                .as("an undo by hand")
                .isFalse();
        assertThat(promises.promised(Books.back(Cause.Kind.EXPIRY, UUID.randomUUID(), READYING), END))
                .as("an order that is not in the log")
                .isFalse();
    }

    @Test
    void anOrderWithoutAnEndPromisesNothing() throws IOException {
        UUID order = books.verified(Books.drain(WEB1, Optional.empty()), READY, DRAIN);
        Ledger ledger = books.ledger();

        assertThat(new Promises(() -> ledger).promised(Books.back(Cause.Kind.EXPIRY, order, READYING), END))
                .isFalse();
    }

    private Due due(UUID order, Standing now) throws IOException {
        Round round = Books.round(now);
        return Due.of(books.ledger().order(order).orElseThrow(), books.ledger(), round);
    }
}
