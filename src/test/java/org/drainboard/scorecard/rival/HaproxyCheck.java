package org.drainboard.scorecard.rival;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.drainboard.model.verdict.Scope;
import org.drainboard.scorecard.CheckKind;
import org.drainboard.scorecard.Detector;
import org.drainboard.scorecard.Sight;
import org.jspecify.annotations.Nullable;

/** What HAProxy's own check of one kind says: a server is flagged while HAProxy holds it for down. */
public final class HaproxyCheck implements Detector {
    private final CheckKind kind;
    private final Flags flags = new Flags();
    private List<String> servers = List.of();

    public HaproxyCheck(CheckKind kind) {
        this.kind = kind;
    }

    @Override
    public void see(Sight sight) {
        servers = sight.servers();
        flags.only(Objects.requireNonNullElse(sight.down().get(kind), Set.of()), sight.at());
    }

    @Override
    public Map<String, Instant> flagged() {
        return flags.all();
    }

    @Override
    public @Nullable Scope scope() {
        return flags.scopeAmong(servers);
    }
}
