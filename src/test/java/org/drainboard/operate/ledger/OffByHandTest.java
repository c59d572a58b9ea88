package org.drainboard.operate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.operate.ledger.Books.DRAIN;
import static org.drainboard.operate.ledger.Books.DRAINING;
import static org.drainboard.operate.ledger.Books.HALF;
import static org.drainboard.operate.ledger.Books.NOW;
import static org.drainboard.operate.ledger.Books.READY;
import static org.drainboard.operate.ledger.Books.READYING;
import static org.drainboard.operate.ledger.Books.UNCHECKED;
import static org.drainboard.operate.ledger.Books.WEB1;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drainboard.model.Failure;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OffByHandTest {
    private static final Standing CONFIGURED =
            Books.of(Set.of(AdminFlag.FORCED_MAINT, AdminFlag.CONFIGURED_MAINT), 100);

    @TempDir
    private Path folder;

    private Books books;

    @BeforeEach
    void open() {
        books = new Books(folder);
    }

    @Test
    void ourOwnDrainHasItsPersonItsTimeAndItsReason() throws IOException {
        Instant end = NOW.plus(Duration.ofMinutes(30));
        books.verified(Books.drain(WEB1, Optional.of(end)), READY, DRAIN);

        assertThat(off(Books.round(DRAIN)).list()).singleElement().satisfies(off -> {
            assertThat(off.by().text()).isEqualTo("alice");
            assertThat(off.since()).hasValue(new Off.Since(NOW, true));
            assertThat(off.why()).isEqualTo("stalls");
            assertThat(off.expiry()).hasValue(end);
            assertThat(off.wayBack()).isEqualTo(READYING);
            assertThat(off.what()).isEqualTo("drain");
        });
    }

    @Test
    void whatOthersOrderedIsListedWithWhatHaproxyRemembers() throws IOException {
        assertThat(off(Books.round(DRAIN)).list()).singleElement().satisfies(off -> {
            assertThat(off.by().text()).isEqualTo("not by this tool");
            assertThat(off.since()).hasValue(new Off.Since(NOW.minus(Duration.ofMinutes(5)), false));
            assertThat(off.wayBack()).isEqualTo(READYING);
        });
    }

    @Test
    void anOrderThatSomebodyReplacedIsNotOursAnyMore() throws IOException {
        books.verified(WEB1, DRAINING, READY, DRAIN);

        assertThat(off(Books.round(Books.MAINT)).list())
                .singleElement()
                .satisfies(off -> assertThat(off.by()).isEqualTo(new Off.By.Others()));
    }

    @Test
    void weightsAndChecksAreListedEachForItself() throws IOException {
        Standing all = new Standing(DRAIN.admin(), 50, 100, UNCHECKED.health(), CheckSwitch.OFF);
        books.verified(WEB1, new Change.SetWeight(new Weight.Percent(50)), READY, HALF);

        assertThat(off(Books.round(all)).list())
                .extracting(Off::what)
                .containsExactlyInAnyOrder("drain", "weight 50 of 100", "health check off", "agent check off");
        assertThat(off(Books.round(all)).list())
                .filteredOn(off -> off.aspect() == Aspect.HEALTH)
                .singleElement()
                .satisfies(off -> {
                    assertThat(off.since()).as("HAProxy does not remember it").isEmpty();
                    assertThat(off.wayBack()).isEqualTo(new Change.HealthCheck(true));
                });
    }

    @Test
    void whatFollowsAnotherAndWhatTheConfigurationDisablesIsSaidApart() throws IOException {
        Round round = Books.round(
                42,
                Books.stats("child", Books.of(Set.of(AdminFlag.INHERITED_DRAIN), 100), "app/web1", "DRAIN"),
                Books.stats("spare", CONFIGURED, null, "MAINT"));

        assertThat(off(round).list()).isEmpty();
        assertThat(off(round).asides())
                .containsExactly(
                        "app/child (production/lb1) is out because it follows app/web1",
                        "app/spare (production/lb1) is disabled in the configuration");
    }

    @Test
    void aDisabledServerThatWeTookOutIsOurs() throws IOException {
        books.verified(Books.server("spare"), Books.MAINTAINING, READY, CONFIGURED);

        assertThat(off(Books.round(42, Books.stats("spare", CONFIGURED, null, "MAINT")))
                        .list())
                .hasSize(1);
    }

    @Test
    void whatAnAgentDoesIsTheAgents() throws IOException {
        assertThat(off(Books.round(42, Books.stats("web1", DRAIN, null, "DRAIN (agent)")))
                        .list())
                .singleElement()
                .satisfies(off -> assertThat(off.by()).isEqualTo(new Off.By.Agent()));
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        Failure failure = new Failure(Failure.Kind.REFUSED, "connection refused");
        Round blind =
                new Round(1, NOW, Map.of(Books.LB1, new Reading.Missing<>(failure, NOW)), Map.of(), Map.of(), Map.of());

        assertThat(off(blind))
                .isEqualTo(new OffByHand(List.of(), List.of(), List.of("production/lb1: connection refused")));
    }

    private OffByHand off(Round round) throws IOException {
        return OffByHand.of(books.ledger(), round);
    }
}
