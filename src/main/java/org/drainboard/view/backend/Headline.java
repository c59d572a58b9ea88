package org.drainboard.view.backend;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.drainboard.model.BackendId;
import org.drainboard.model.Plain;
import org.drainboard.model.Spans;
import org.drainboard.model.haproxy.Claim;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.Scope;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.view.backend.truth.Subject;
import org.jspecify.annotations.Nullable;

/** What the eye meets first: who, the verdict, claim against reality, why, and whether a drain would help. */
public final class Headline {
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper claims = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper ages = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>(Verdict.CANNOT_TELL);

    void update(Subject subject) {
        ServerVerdict server = subject.server();
        String backend = Plain.line(subject.backend().id().backend()) + where(subject);
        name.set(
                server == null
                        ? backend
                        : backend + " / " + Plain.line(server.id().server()));
        claims.set(server == null ? ofBackend(subject) : ofServer(server));
        sentence.set(Plain.line(subject.sentence()));
        hint.set(hint(subject.backend().scope()));
        verdict.set(subject.verdict());
        ages.set(Stream.of(
                        age("HAProxy", subject.proxyRead(), subject.now()),
                        age("pools", subject.poolsRead(), subject.now()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("   ")));
    }

    /** Which load balancer's, where several have a backend of that name. */
    private static String where(Subject subject) {
        BackendId id = subject.backend().id();
        boolean several = subject.latest().backends().stream()
                .anyMatch(other -> !other.id().equals(id)
                        && other.id().backend().equals(id.backend())
                        && other.id().proxy().environment().equals(id.proxy().environment()));
        return several ? " on " + Plain.line(id.proxy().haproxy()) : "";
    }

    private static String age(String what, Optional<Instant> read, Instant now) {
        return read.map(at -> what + " " + Spans.age(at, now)).orElse("");
    }

    private static String ofBackend(Subject subject) {
        List<ServerVerdict> expected = subject.backend().servers().stream()
                .filter(each -> each.claim() != Claim.DRAIN && each.claim() != Claim.MAINT)
                .toList();
        long unknown = expected.stream()
                .filter(each -> each.reality() == Reality.UNKNOWN)
                .count();
        int all = expected.size();
        String real = unknown == all && all > 0
                ? "unknown"
                : subject.backend().serving() + " of " + all + (unknown == 0 ? "" : ", " + unknown + " unknown");
        return "HAProxy claims " + subject.backend().claimedServing() + " of " + all + " serving. Real: " + real + ".";
    }

    private static String ofServer(ServerVerdict server) {
        String claim = switch (server.claim()) {
            case UP -> "HAProxy claims it serves.";
            case NO_CHECK -> "HAProxy takes it for up, without a check.";
            case DOWN -> "HAProxy claims it is down.";
            case DRAIN -> "In drain: no new balanced traffic.";
            case MAINT -> "In maintenance: no traffic.";
        };
        String real = switch (server.reality()) {
            case SERVING -> "it serves";
            case IMPAIRED -> "some requests fail";
            case NOT_SERVING -> "it does not serve";
            case UNKNOWN -> "unknown";
        };
        return claim + " Real: " + real + ".";
    }

    private static String hint(@Nullable Scope scope) {
        return switch (scope) {
            case null -> "";
            case SHARED -> "Shared cause: draining moves the fire";
            case SERVER -> "One server's fault: draining it helps";
        };
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public String getName() {
        return name.get();
    }

    public ReadOnlyStringProperty claimsProperty() {
        return claims.getReadOnlyProperty();
    }

    public String getClaims() {
        return claims.get();
    }

    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    public String getSentence() {
        return sentence.get();
    }

    /** How old the readings are that the pane rests on. */
    public ReadOnlyStringProperty agesProperty() {
        return ages.getReadOnlyProperty();
    }

    public String getAges() {
        return ages.get();
    }

    /** Empty while nothing fails, or while it cannot be told. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    public String getHint() {
        return hint.get();
    }

    public ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    public Verdict getVerdict() {
        return verdict.get();
    }
}
