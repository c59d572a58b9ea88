package org.drainboard.operate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.operate.ledger.Books.DRAIN;
import static org.drainboard.operate.ledger.Books.DRAINING;
import static org.drainboard.operate.ledger.Books.HALF;
import static org.drainboard.operate.ledger.Books.MAINT;
import static org.drainboard.operate.ledger.Books.MAINTAINING;
import static org.drainboard.operate.ledger.Books.NOW;
import static org.drainboard.operate.ledger.Books.READY;
import static org.drainboard.operate.ledger.Books.READYING;
import static org.drainboard.operate.ledger.Books.WEB1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.operate.audit.AuditEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerTest {
    @TempDir
    private Path folder;

    private Books books;

    @BeforeEach
    void open() {
        books = new Books(folder);
    }

    @Test
    void anOrderHasWhatWasWrittenOfIt() throws IOException {
        UUID id = books.verified(WEB1, DRAINING, READY, DRAIN);

        assertThat(books.ledger().order(id)).hasValueSatisfying(order -> {
            assertThat(order.who()).isEqualTo("alice");
            assertThat(order.before()).isEqualTo(READY);
            assertThat(order.effect()).isEqualTo(Effect.TOOK_EFFECT);
            assertThat(order.ended().after()).isEqualTo(DRAIN);
            assertThat(order.by().process()).isEqualTo(ProcessHandle.current().pid());
        });
        assertThat(books.ledger().inForce(WEB1, Aspect.STATE)).map(Order::id).hasValue(id);
        assertThat(books.ledger().inForce(WEB1, Aspect.WEIGHT)).isEmpty();
    }

    @Test
    void ofAnIntentWithoutAnOutcomeNothingIsKnown() throws IOException {
        UUID id = books.begun(Books.drain(WEB1, Optional.empty()), READY);

        assertThat(books.ledger().unsettled()).singleElement().satisfies(order -> {
            assertThat(order.id()).isEqualTo(id);
            assertThat(order.ended().text()).startsWith("not known: the program ended before it was written");
        });
        books.log.append(new AuditEntry.Finding(
                id, NOW, "bob", WEB1, AuditEntry.Found.NOT_IN_FORCE, READY, 42, "HAProxy shows ready"));
        assertThat(books.ledger().unsettled()).isEmpty();
        assertThat(books.ledger().inForce(WEB1, Aspect.STATE)).isEmpty();
    }

    @Test
    void whatWasInVainDoesNotLieOnTheServer() throws IOException {
        Action drain = Books.drain(WEB1, Optional.empty());
        books.ended(books.begun(drain, READY), drain, "rejected", READY);
        books.ended(books.begun(drain, READY), drain, "not sent", READY);

        assertThat(books.ledger().inForce()).isEmpty();
        UUID unknown = books.begun(drain, READY);
        books.ended(unknown, drain, "unknown", READY);
        assertThat(books.ledger().inForce()).extracting(Order::id).containsExactly(unknown);
    }

    @Test
    void anUndoUncoversTheOrderBelow() throws IOException {
        UUID drain = books.verified(WEB1, DRAINING, READY, DRAIN);
        UUID maint = books.verified(WEB1, MAINTAINING, DRAIN, MAINT);
        assertThat(books.ledger().inForce(WEB1, Aspect.STATE)).map(Order::id).hasValue(maint);

        UUID undo = books.verified(Books.back(Cause.Kind.UNDO, maint, DRAINING), MAINT, DRAIN);

        assertThat(books.ledger().inForce(WEB1, Aspect.STATE)).map(Order::id).hasValue(drain);
        assertThat(books.ledger().order(maint).orElseThrow().takenBack()).hasValue(undo);
    }

    @Test
    void whatIsGivenAgainTakesThePlaceOfWhatWasLost() throws IOException {
        UUID drain = books.verified(WEB1, DRAINING, READY, DRAIN);
        UUID again = books.verified(Books.back(Cause.Kind.REAPPLY, drain, DRAINING), READY, DRAIN);
        UUID undo = books.verified(Books.back(Cause.Kind.UNDO, again, READYING), DRAIN, READY);

        assertThat(books.ledger().inForce()).isEmpty();
        assertThat(books.ledger().order(drain).orElseThrow().takenBack()).hasValue(undo);
    }

    @Test
    void weightsAndStatesLieApart() throws IOException {
        UUID drain = books.verified(WEB1, DRAINING, READY, DRAIN);
        UUID weight = books.verified(WEB1, new Change.SetWeight(new Weight.Percent(50)), DRAIN, HALF);

        assertThat(books.ledger().inForce(WEB1, Aspect.STATE)).map(Order::id).hasValue(drain);
        assertThat(books.ledger().inForce(WEB1, Aspect.WEIGHT)).map(Order::id).hasValue(weight);
    }

    @Test
    void anExpiryIsPendingThenDueThenSettled() throws IOException {
        UUID id = books.verified(Books.drain(WEB1, Optional.of(NOW.plus(Duration.ofMinutes(30)))), READY, DRAIN);
        UUID other = books.verified(WEB1, new Change.SetWeight(new Weight.Percent(50)), DRAIN, HALF);

        assertThat(books.ledger().pending()).extracting(Order::id).containsExactly(id);
        assertThat(books.ledger().due(NOW.plus(Duration.ofMinutes(29)))).isEmpty();
        assertThat(books.ledger().due(NOW.plus(Duration.ofMinutes(30))))
                .extracting(Order::id)
                .containsExactly(id)
                .doesNotContain(other);

        books.verified(Books.back(Cause.Kind.EXPIRY, id, READYING), DRAIN, READY);
        assertThat(books.ledger().due(NOW.plus(Duration.ofMinutes(30)))).isEmpty();
        assertThat(books.ledger().pending()).isEmpty();
    }

    @Test
    void linesThatTellNothingAreProblemsAndNoOrders() throws IOException {
        books.verified(WEB1, DRAINING, READY, DRAIN);
        Files.writeString(books.log.file(), Files.readString(books.log.file()).replace("app", "ape"));

        Ledger ledger = new Books(folder).ledger();
        assertThat(ledger.orders()).isEmpty();
        assertThat(ledger.problems())
                .containsExactly(
                        "line 1: it was changed after it was written", "line 2: it was changed after it was written");
    }
}
