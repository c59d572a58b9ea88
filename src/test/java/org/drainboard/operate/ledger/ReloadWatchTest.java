package org.drainboard.operate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.operate.ledger.Books.DRAIN;
import static org.drainboard.operate.ledger.Books.DRAINING;
import static org.drainboard.operate.ledger.Books.HALF;
import static org.drainboard.operate.ledger.Books.NOW;
import static org.drainboard.operate.ledger.Books.READY;
import static org.drainboard.operate.ledger.Books.UNCHECKED;
import static org.drainboard.operate.ledger.Books.WEB1;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.drainboard.model.change.Cause;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.reading.Round;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReloadWatchTest {
    private static final Instant LATER = NOW.plusSeconds(5);

    @TempDir
    private Path folder;

    private Books books;
    private final ReloadWatch watch = new ReloadWatch();

    @BeforeEach
    void open() {
        books = new Books(folder);
    }

    @Test
    void whatAReloadLostIsSaidWhoeverOrderedIt() throws IOException {
        look(42, 100, DRAIN);

        assertThat(look(57, 1, READY)).singleElement().satisfies(lost -> {
            assertThat(lost.text())
                    .isEqualTo("production/lb1 was reloaded (pid 42, now 57) and lost an order: drain of app/web1");
            assertThat(lost.lost().getFirst().order()).isEmpty();
            assertThat(lost.lost().getFirst().certain()).isTrue();
            assertThat(lost.proposals()).singleElement().satisfies(again -> {
                assertThat(again.action().change()).isEqualTo(DRAINING);
                assertThat(again.action().cause().kind()).isEqualTo(Cause.Kind.REAPPLY);
            });
        });
    }

    @Test
    void weightsAndChecksAreLostToo() throws IOException {
        look(42, 100, HALF);
        assertThat(changes(look(57, 1, READY))).containsExactly(new Change.SetWeight(new Weight.Absolute(50)));
        watch.dismiss(Books.LB1);
        look(57, 2, UNCHECKED);
        assertThat(changes(look(58, 1, READY))).containsExactly(new Change.HealthCheck(false));
    }

    @Test
    void anUptimeThatWentBackIsAReloadWithTheSamePid() throws IOException {
        look(1, 100, DRAIN);

        assertThat(look(1, 2, READY)).hasSize(1);
    }

    @Test
    void whatHaproxyKeptIsNotLost() throws IOException {
        look(42, 100, DRAIN);

        assertThat(look(57, 1, DRAIN)).isEmpty();
    }

    @Test
    void withoutAReloadNothingIsLost() throws IOException {
        look(42, 100, DRAIN);

        assertThat(look(42, 101, READY)).isEmpty();
    }

    @Test
    void whatIsGivenAgainOrDismissedIsNotLostAnyMore() throws IOException {
        look(42, 100, DRAIN);
        assertThat(look(57, 1, READY)).hasSize(1);
        assertThat(look(57, 2, READY))
                .as("it stays until somebody does something")
                .hasSize(1);
        assertThat(look(57, 3, DRAIN)).isEmpty();
        assertThat(look(58, 1, READY)).hasSize(1);
        watch.dismiss(Books.LB1);
        assertThat(look(58, 2, READY)).isEmpty();
    }

    @Test
    void aReloadWhileTheProgramWasNotRunningIsSeenFromTheLedger() throws IOException {
        Instant end = NOW.plus(Duration.ofMinutes(30));
        UUID order = books.verified(Books.drain(WEB1, Optional.of(end)), READY, DRAIN);

        assertThat(look(57, 1, READY)).singleElement().satisfies(lost -> {
            assertThat(lost.text()).contains("pid 42, now 57", "(or somebody took it back before)");
            assertThat(lost.proposals().getFirst().action().cause()).isEqualTo(Cause.of(Cause.Kind.REAPPLY, order));
            assertThat(lost.proposals().getFirst().action().expiry()).hasValue(end);
        });
    }

    @Test
    void anOrderBetweenTwoReadingsIsNotForgotten() throws IOException {
        look(42, 100, READY);
        books.verified(WEB1, DRAINING, READY, DRAIN);

        assertThat(look(57, 1, READY)).hasSize(1);
    }

    @Test
    void anOrderThatWasTakenBackIsNotLost() throws IOException {
        UUID order = books.verified(WEB1, DRAINING, READY, DRAIN);
        books.verified(Books.back(Cause.Kind.UNDO, order, Books.READYING), DRAIN, READY);

        assertThat(look(57, 1, READY)).isEmpty();
    }

    private List<LostOrders> look(long pid, long uptime, Standing web1) throws IOException {
        Round round = Books.round(LATER, pid, Duration.ofSeconds(uptime), Books.stats("web1", web1, null, "UP"));
        return watch.look(round, books.ledger());
    }

    private static List<Change> changes(List<LostOrders> lost) {
        return lost.stream()
                .flatMap(each -> each.proposals().stream())
                .map(again -> again.action().change())
                .toList();
    }
}
