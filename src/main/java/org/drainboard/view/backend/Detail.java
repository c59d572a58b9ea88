package org.drainboard.view.backend;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.drainboard.model.ServerId;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.backend.chart.Histories;
import org.drainboard.view.backend.servers.ServerRows;
import org.drainboard.view.backend.truth.CheckSays;
import org.drainboard.view.backend.truth.PoolsBehind;
import org.drainboard.view.backend.truth.Subject;
import org.drainboard.view.backend.truth.Tone;
import org.drainboard.view.backend.truth.Truth;
import org.drainboard.view.backend.truth.UsersGet;
import org.drainboard.view.backend.truth.WeAsked;
import org.drainboard.view.backend.truth.WorkersSay;
import org.drainboard.view.backend.workers.WorkerRows;
import org.jspecify.annotations.Nullable;

/** All that the pane shows, without a node. Changed on the JavaFX thread only, and only where something is new. */
public final class Detail {
    private static final Truth NOTHING = new Truth(Tone.PLAIN, "", List.of());

    private final ReadOnlyObjectWrapper<@Nullable Subject> subject = new ReadOnlyObjectWrapper<>();
    private final Headline headline = new Headline();
    private final ObjectProperty<Truth> check = new SimpleObjectProperty<>(NOTHING);
    private final ObjectProperty<Truth> users = new SimpleObjectProperty<>(NOTHING);
    private final ObjectProperty<Truth> workers = new SimpleObjectProperty<>(NOTHING);
    private final ObjectProperty<Truth> asked = new SimpleObjectProperty<>(NOTHING);
    private final ServerRows serverRows = new ServerRows();
    private final WorkerRows workerRows = new WorkerRows();
    private final Histories histories = new Histories();
    private final PoolsBehind behind;

    /** @param environments of the inventory, to know which pools stand behind a server even when they cannot be read */
    public Detail(List<Environment> environments) {
        behind = new PoolsBehind(environments);
    }

    /**
     * Takes over the latest judgement.
     *
     * @param selected of {@code latest}, or null when nothing is selected
     * @param server the one server of it to look at, or null for all
     * @param blocked why nothing may be ordered for its servers, or null
     */
    public void show(
            @Nullable BackendVerdict selected,
            @Nullable ServerId server,
            Judgement latest,
            Instant now,
            @Nullable String blocked) {
        histories.add(latest);
        if (selected == null) {
            subject.set(null);
            return;
        }
        Subject next = Subject.of(selected, server, behind, latest, now);
        headline.update(next);
        check.set(CheckSays.of(next));
        users.set(UsersGet.of(next));
        workers.set(WorkersSay.of(next));
        asked.set(WeAsked.of(next));
        serverRows.update(selected.servers(), next.rowsOfBackend(), blocked);
        workerRows.update(next.pools(), latest.round());
        subject.set(next);
    }

    /** Set last, when everything else is up to date; null while nothing is selected. */
    public ReadOnlyObjectProperty<@Nullable Subject> subject() {
        return subject.getReadOnlyProperty();
    }

    public Headline getHeadline() {
        return headline;
    }

    public ObjectProperty<Truth> checkProperty() {
        return check;
    }

    public Truth getCheck() {
        return check.get();
    }

    public ObjectProperty<Truth> usersProperty() {
        return users;
    }

    public Truth getUsers() {
        return users.get();
    }

    public ObjectProperty<Truth> workersProperty() {
        return workers;
    }

    public Truth getWorkers() {
        return workers.get();
    }

    public ObjectProperty<Truth> askedProperty() {
        return asked;
    }

    public Truth getAsked() {
        return asked.get();
    }

    public ServerRows serverRows() {
        return serverRows;
    }

    public WorkerRows workerRows() {
        return workerRows;
    }

    public Histories histories() {
        return histories;
    }
}
