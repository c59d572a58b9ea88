package org.drainboard.view.off;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.audit.AuditEntry;
import org.drainboard.operate.audit.AuditLog;
import org.drainboard.operate.audit.AuditReader;
import org.drainboard.operate.ledger.LedgerBook;
import org.drainboard.view.Watching;
import org.drainboard.view.room.Shortcut;
import org.drainboard.view.room.Sight;
import org.drainboard.view.room.Strip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An order that is held back although its time is over, told from a real audit log. */
final class LateStripTest {
    private static final Instant END = Instant.parse("2026-11-20T09:00:00Z");
    private static final Shortcut OPEN = new Shortcut('o', "Off by hand", () -> {});
    private static final ServerId WEB2 = new ServerId(new BackendId(new ProxyId("production", "lb1"), "app"), "web2");
    private static final Standing READY = Standing.of(AdminState.READY, 100);
    private static final Standing DRAIN = Standing.of(new AdminState(Set.of(AdminFlag.FORCED_DRAIN)), 100);

    @TempDir
    private Path folder;

    private final Watching watching = new Watching();

    @SuppressWarnings("NullAway.Init") // there is no folder before: see open
    private AuditLog log;

    @SuppressWarnings("NullAway.Init")
    private LedgerBook book;

    @BeforeEach
    void open() {
        log = new AuditLog(folder.resolve("audit.jsonl"));
        book = new LedgerBook(new AuditReader(log.file()));
    }

    @Test
    void anExpiryThatIsHeldBackIsSaidForAsLongAsItIs() throws IOException {
        UUID order = ordered(ServerState.DRAIN, Cause.BY_HAND, Optional.of(END), READY, DRAIN);
        assertThat(at(125)).as("nobody held it back").isEmpty();

        fate(order, AuditEntry.Fate.HELD_BACK);
        assertThat(at(-1)).as("its time is not over").isEmpty();
        Strip strip = at(125).orElseThrow();
        assertThat(strip.weight()).isEqualTo(Strip.Weight.WARNING);
        assertThat(strip.text())
                .isEqualTo("app/web2 (production/lb1) should have come back 2 min ago: it fails its trial: HTTP 500."
                        + " It is tried again; to decide yourself: R on the server, or Z in O");
        assertThat(strip.shortcuts()).containsExactly(OPEN);
        assertThat(at(126)).as("not built anew every second").contains(strip);

        fate(order, AuditEntry.Fate.LAPSED);
        assertThat(at(180)).isEmpty();
    }

    @Test
    void whoeverOrdersItOtherwiseHasDecided() throws IOException {
        UUID order = ordered(ServerState.DRAIN, Cause.BY_HAND, Optional.of(END), READY, DRAIN);
        fate(order, AuditEntry.Fate.HELD_BACK);
        assertThat(at(10)).isPresent();
        ordered(ServerState.READY, Cause.BY_HAND, Optional.empty(), DRAIN, READY);
        assertThat(at(20)).isEmpty();
    }

    @Test
    void whatOthersMadeReadyIsNotLate() throws IOException {
        fate(ordered(ServerState.DRAIN, Cause.BY_HAND, Optional.of(END), READY, DRAIN), AuditEntry.Fate.HELD_BACK);
        assertThat(at(10, DRAIN)).isPresent();
        assertThat(at(10, READY)).isEmpty();
    }

    @Test
    void whatCameBackByItselfIsNotLate() throws IOException {
        UUID order = ordered(ServerState.DRAIN, Cause.BY_HAND, Optional.of(END), READY, DRAIN);
        fate(order, AuditEntry.Fate.HELD_BACK);
        ordered(ServerState.READY, Cause.of(Cause.Kind.EXPIRY, order), Optional.empty(), DRAIN, READY);
        assertThat(at(20)).isEmpty();
    }

    private Optional<Strip> at(long seconds) throws IOException {
        return at(seconds, new Round(1, END, Map.of(), Map.of(), Map.of(), Map.of()));
    }

    private Optional<Strip> at(long seconds, Standing web2) throws IOException {
        return at(seconds, Rounds.showing(WEB2, web2, END));
    }

    private Optional<Strip> at(long seconds, Round round) throws IOException {
        watching.ledger(book.read());
        Judgement judgement = new Judgement(round, List.of(), List.of());
        return new LateStrip(watching)
                .strip(new Sight(judgement, END.plusSeconds(seconds), "production", null, null), OPEN);
    }

    private UUID ordered(ServerState state, Cause cause, Optional<Instant> expiry, Standing before, Standing after)
            throws IOException {
        UUID id = UUID.randomUUID();
        Action action = new Action(WEB2, new Change.State(state), "slow disk", cause, expiry);
        Instant given = END.minus(Duration.ofMinutes(5));
        log.append(new AuditEntry.Intent(id, given, "jane", action, "the command", List.of(), List.of(), before, 42));
        log.append(new AuditEntry.Result(id, given.plusSeconds(1), action, "verified", after, "as seen"));
        return id;
    }

    private void fate(UUID order, AuditEntry.Fate fate) throws IOException {
        log.append(new AuditEntry.Expiry(order, END, "jane", WEB2, fate, "it fails its trial: HTTP 500"));
    }
}
