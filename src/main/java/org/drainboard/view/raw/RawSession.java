package org.drainboard.view.raw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.drainboard.model.ProxyId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.reading.Reading;
import org.drainboard.operate.raw.Completion;
import org.drainboard.operate.raw.RawAnswer;
import org.drainboard.operate.raw.RawConsent;
import org.drainboard.operate.raw.RawEnding;
import org.drainboard.operate.raw.RawPermit;
import org.drainboard.view.backend.truth.Tone;
import org.drainboard.view.room.Sight;
import org.drainboard.view.watch.LiveRows;
import org.jspecify.annotations.Nullable;

/** What was typed and answered since the window opened, and which HAProxy is spoken to; without a node. */
final class RawSession {
    private static final int MOST = 100;

    private final RawLine line;
    private final Consumer<List<Action>> wish;
    private final LiveRows<Exchange> exchanges = new LiveRows<>(Exchange::number);
    private final ObjectProperty<@Nullable ProxyId> proxy = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<ProxyId>> proxies = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<RawAnswer.@Nullable NeedsTyping> asking = new ReadOnlyObjectWrapper<>();
    private @Nullable Sight sight;
    private long number;

    /** @param wish takes a change of one server to the guard's sheet */
    RawSession(RawLine line, Consumer<List<Action>> wish) {
        this.line = line;
        this.wish = wish;
    }

    void show(Sight latest) {
        sight = latest;
        List<ProxyId> here = latest.judgement().round().proxies().keySet().stream()
                .filter(each -> each.environment().equals(latest.environment()))
                .sorted(Comparator.comparing(ProxyId::haproxy))
                .toList();
        proxies.set(here);
        ProxyId chosen = proxy.get();
        if (chosen == null || !here.contains(chosen)) {
            proxy.set(preferred(latest, here));
        }
    }

    /** That of the selected backend, because that is what one is looking at. */
    private static @Nullable ProxyId preferred(Sight latest, List<ProxyId> here) {
        return latest.backend() != null && here.contains(latest.backend().proxy())
                ? latest.backend().proxy()
                : here.isEmpty() ? null : here.getFirst();
    }

    /** @param step 1 for the next HAProxy, -1 for the one before */
    void turn(int step) {
        List<ProxyId> all = proxies.get();
        if (!all.isEmpty()) {
            proxy.set(all.get(Math.floorMod(all.indexOf(proxy.get()) + step, all.size())));
        }
    }

    /** False when it was not taken: nothing typed, nobody to ask, or an answer is still awaited. */
    boolean submit(String typed) {
        ProxyId to = proxy.get();
        if (typed.isBlank() || to == null || waits()) {
            return false;
        }
        Exchange begun = Exchange.waiting(++number, to, typed.strip(), now());
        put(begun);
        line.submit(to, typed, answer -> answered(begun, answer));
        return true;
    }

    boolean waits() {
        return exchanges.facts().stream().anyMatch(Exchange::waits);
    }

    private void answered(Exchange begun, RawAnswer answer) {
        switch (answer) {
            case RawAnswer.Said(String text) -> put(begun.ended(now(), Tone.GOOD, "answered", ReplyText.of(text)));
            case RawAnswer.Silent(String why) ->
                put(begun.ended(now(), Tone.UNKNOWN, "no whole answer; it only reads, so nothing changed", why));
            case RawAnswer.Refused(String why) -> put(begun.ended(now(), Tone.BAD, "not sent", why));
            case RawAnswer.NeedsGuard(Action action) -> {
                put(begun.ended(
                        now(),
                        Tone.PLAIN,
                        "handed to the guard; its sheet says what comes of it",
                        "A change of one server is confirmed like any other: " + action.words()));
                wish.accept(List.of(action));
            }
            case RawAnswer.NeedsTyping typing -> {
                put(begun.ended(now(), Tone.WARN, "not sent yet: it waits for your typed leave", typing.danger()));
                asking.set(typing);
            }
        }
    }

    /** What is still wrong, or empty when it is on its way. */
    String accept(String name, String reason) {
        RawAnswer.NeedsTyping typing = asking.get();
        if (typing == null) {
            return "";
        }
        return switch (typing.consent().accept(name, reason)) {
            case RawConsent.Answer.Wanting(String what) -> what;
            case RawConsent.Answer.Given(RawPermit permit) -> {
                asking.set(null);
                Exchange begun = Exchange.waiting(++number, typing.proxy(), permit.command(), now());
                put(begun);
                line.carryOut(permit, ending -> put(ended(begun, ending)));
                yield "";
            }
        };
    }

    void leave() {
        asking.set(null);
    }

    private Exchange ended(Exchange begun, RawEnding ending) {
        return switch (ending) {
            case RawEnding.Answered(String text) ->
                begun.ended(now(), Tone.GOOD, "sent and answered; nothing was read back", ReplyText.of(text));
            case RawEnding.NotSent _ -> begun.ended(now(), Tone.BAD, "not sent", ending.text());
            case RawEnding.Unknown _ -> begun.ended(now(), Tone.UNKNOWN, "unknown: it was sent", ending.text());
        };
    }

    List<String> complete(String typed) {
        return fleet().map(fleet -> Completion.of(typed, fleet)).orElse(List.of());
    }

    private Optional<ProxySnapshot> fleet() {
        ProxyId of = proxy.get();
        Reading<ProxySnapshot> reading = sight == null || of == null
                ? null
                : sight.judgement().round().proxies().get(of);
        return reading == null ? Optional.empty() : reading.latest();
    }

    private void put(Exchange latest) {
        List<Exchange> next = new ArrayList<>(exchanges.facts());
        next.removeIf(each -> each.number() == latest.number());
        next.add(latest);
        next.sort(Comparator.comparingLong(Exchange::number).reversed());
        exchanges.update(next.subList(0, Math.min(MOST, next.size())));
        exchanges.rows().stream()
                .filter(row -> row.facts().number() == latest.number())
                .findFirst()
                .ifPresent(exchanges.selected()::set);
    }

    Instant now() {
        return sight == null ? Instant.EPOCH : sight.now();
    }

    LiveRows<Exchange> exchanges() {
        return exchanges;
    }

    ObjectProperty<@Nullable ProxyId> proxy() {
        return proxy;
    }

    ReadOnlyObjectProperty<List<ProxyId>> proxies() {
        return proxies.getReadOnlyProperty();
    }

    /** The command that waits for a typed name and a reason, or null. */
    ReadOnlyObjectProperty<RawAnswer.@Nullable NeedsTyping> asking() {
        return asking.getReadOnlyProperty();
    }
}
