package org.drainboard.view.window;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.reading.Round;
import org.drainboard.operate.Arming;
import org.jspecify.annotations.Nullable;

/** What the bar shows and what the user sets there; properties without nodes. */
public final class Bar {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final List<Environment> environments;
    private final Arming arming;
    private final ObjectProperty<Environment> environment;
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty problemsOnly = new SimpleBooleanProperty();
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Map<String, Integer>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyIntegerWrapper off = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<AccessState> access;
    private final ReadOnlyObjectWrapper<List<TargetAge>> targets = new ReadOnlyObjectWrapper<>(List.of());

    Bar(List<Environment> environments, Arming arming, Instant now) {
        this.environments = environments;
        this.arming = arming;
        environment = new SimpleObjectProperty<>(environments.getFirst());
        access = new ReadOnlyObjectWrapper<>(accessAt(now));
    }

    /** Brings ages, the clock and the arming up to {@code now}. */
    void tick(@Nullable Round round, Instant now) {
        clock.set(CLOCK.format(now));
        access.set(accessAt(now));
        if (round != null) {
            targets.set(TargetAge.of(round, environment(), now));
        }
    }

    /** Arms the environment that is shown, where that is the user's choice. */
    void arm(Duration time, Instant now) {
        if (environment().access() == Access.ARM) {
            arming.arm(environment().name(), time);
        }
        access.set(accessAt(now));
    }

    void disarm(Instant now) {
        arming.disarm(environment().name());
        access.set(accessAt(now));
    }

    void nextEnvironment() {
        int next = (environments.indexOf(environment()) + 1) % environments.size();
        environment.set(environments.get(next));
    }

    private AccessState accessAt(Instant now) {
        Environment shown = environment();
        return AccessState.of(shown.access(), arming.until(shown.name()).orElse(null), now);
    }

    List<Environment> environments() {
        return environments;
    }

    Environment environment() {
        return Objects.requireNonNull(environment.get());
    }

    ObjectProperty<Environment> environmentProperty() {
        return environment;
    }

    StringProperty filterProperty() {
        return filter;
    }

    BooleanProperty problemsOnlyProperty() {
        return problemsOnly;
    }

    BooleanProperty pausedProperty() {
        return paused;
    }

    /** Backends that are not honest, by environment. */
    ReadOnlyObjectProperty<Map<String, Integer>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    int problems(Environment of) {
        return problems.get().getOrDefault(of.name(), 0);
    }

    void problems(Map<String, Integer> counts) {
        problems.set(counts);
    }

    /** How many things are off by hand, on all HAProxies. */
    ReadOnlyIntegerProperty offProperty() {
        return off.getReadOnlyProperty();
    }

    void off(int count) {
        off.set(count);
    }

    ReadOnlyStringProperty clockProperty() {
        return clock.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<AccessState> accessProperty() {
        return access.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<TargetAge>> targetsProperty() {
        return targets.getReadOnlyProperty();
    }
}
