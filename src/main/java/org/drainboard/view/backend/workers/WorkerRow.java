package org.drainboard.view.backend.workers;

import java.time.Duration;
import java.util.Comparator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.drainboard.model.Plain;
import org.drainboard.model.PoolId;
import org.drainboard.model.Spans;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.view.text.Counts;

/** One worker in the table; the same object for as long as the process is seen, with its texts kept up to date. */
public final class WorkerRow {
    /** The longest busy first, then the free ones by pid. */
    public static final Comparator<WorkerRow> LONGEST_BUSY_FIRST = Comparator.comparingInt(
                    (WorkerRow row) -> row.worker.state().free() ? 1 : 0)
            .thenComparing(WorkerRow::busyFor, Comparator.reverseOrder())
            .thenComparing(row -> row.key.pool().pool())
            .thenComparingInt(row -> row.key.pid());

    /** What makes a worker the same one in the next reading. */
    public record Key(PoolId pool, int pid) {}

    private final Key key;
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper duration = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper requests = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper request = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper script = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Occupation> occupation = new ReadOnlyObjectWrapper<>(Occupation.FREE);
    private Worker worker;

    WorkerRow(Key key, Worker worker, boolean revealed) {
        this.key = key;
        this.worker = worker;
        update(worker, revealed);
    }

    void update(Worker next, boolean revealed) {
        worker = next;
        occupation.set(Occupation.of(next));
        state.set(next.state().words());
        duration.set(next.state().free() ? "" : next.duration() == null ? "unknown" : Spans.fine(next.duration()));
        requests.set(Counts.text(next.requests()));
        WorkerRequest latest = next.request();
        request.set(latest == null ? "" : text(revealed ? latest : latest.redacted()));
        script.set(latest == null || latest.script() == null ? "" : Plain.line(latest.script()));
    }

    private static String text(WorkerRequest request) {
        String user = request.user() == null ? "" : "  user " + request.user();
        return Plain.line(request.method() + " " + request.uri() + user);
    }

    /** All of it in one line. */
    String summary() {
        return "pid " + key.pid() + ": " + state.get() + " " + duration.get() + "  " + request.get();
    }

    public Key key() {
        return key;
    }

    /** As last read. */
    public Worker worker() {
        return worker;
    }

    /** How long it has run its request; zero when it is free or the time is not known. */
    public Duration busyFor() {
        Duration known = worker.duration();
        return worker.state().free() || known == null ? Duration.ZERO : known;
    }

    public ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    /** Empty when it is free: the time of its last request would read like a present one. */
    public ReadOnlyStringProperty duration() {
        return duration.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty requests() {
        return requests.getReadOnlyProperty();
    }

    /** Method and URI; without query string and user unless they are revealed. */
    public ReadOnlyStringProperty request() {
        return request.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty script() {
        return script.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Occupation> occupation() {
        return occupation.getReadOnlyProperty();
    }
}
