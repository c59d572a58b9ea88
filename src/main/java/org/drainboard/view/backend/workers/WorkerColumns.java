package org.drainboard.view.backend.workers;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.drainboard.model.Plain;
import org.drainboard.view.backend.table.TextColumn;
import org.drainboard.view.backend.table.TextColumn.Width;

/** The columns of the worker table, from the left. */
final class WorkerColumns {
    static final List<TextColumn<WorkerRow>> ALL = List.of(
            new TextColumn<>(
                    "number",
                    "PID",
                    Width.of(64),
                    row -> new ReadOnlyStringWrapper(Integer.toString(row.key().pid())),
                    Comparator.comparingInt(row -> row.key().pid())),
            new TextColumn<>(
                    "state",
                    "State",
                    Width.of(150),
                    WorkerRow::state,
                    Comparator.comparing(row -> row.worker().state())),
            new TextColumn<>(
                    "busy-for",
                    "Busy for",
                    Width.of(72),
                    WorkerRow::duration,
                    Comparator.comparing(WorkerRow::busyFor)),
            new TextColumn<>(
                    "request",
                    "Request",
                    Width.from(150),
                    WorkerRow::request,
                    Comparator.comparing(row -> row.request().get())),
            new TextColumn<>(
                    "script",
                    "Script",
                    Width.from(120),
                    WorkerRow::script,
                    Comparator.comparing(row -> row.script().get())),
            new TextColumn<>(
                    "number",
                    "Served",
                    Width.of(64),
                    WorkerRow::requests,
                    Comparator.comparingLong(row -> row.worker().requests())),
            new TextColumn<>(
                    "pool",
                    "Pool",
                    Width.of(96),
                    row -> new ReadOnlyStringWrapper(Plain.line(row.key().pool().pool())),
                    Comparator.comparing(row -> row.key().pool().pool())));

    private WorkerColumns() {}
}
