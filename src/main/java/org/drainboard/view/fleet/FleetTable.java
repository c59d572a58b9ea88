package org.drainboard.view.fleet;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.drainboard.model.ServerId;
import org.jspecify.annotations.Nullable;

/**
 * The table itself: flat, with indented servers, because ten thousand rows of a tree cost more than of a list. It shows
 * arrangements; what the user wants differently it hands on as a new {@link Wish}. On the JavaFX thread.
 */
public final class FleetTable {
    private static final double ROW_HEIGHT = 26;
    /** As {@code css/window.css} rules it. */
    private static final double HEADER_HEIGHT = 28;

    private final TableView<FleetRow> table = new TableView<>();
    private final FleetModel model = new FleetModel();
    private final ObjectProperty<Instant> now;
    private final ReadOnlyObjectWrapper<@Nullable RowKey> selected = new ReadOnlyObjectWrapper<>();
    private final Label placeholder = new Label();
    private final Consumer<Wish> wishes;
    private final Place place = new Place(table);
    private Wish wish;
    private final Choice choice = new Choice();
    private final Marks marks = new Marks();
    private final Calm calm;
    private Wish answered;
    private @Nullable Arrangement waiting;
    private boolean arranging;

    /** @param wishes called with each new wish of the user; answered by {@link #show} in its time */
    public FleetTable(Wish first, Instant start, Consumer<Wish> wishes) {
        wish = first;
        answered = first;
        now = new SimpleObjectProperty<>(start);
        this.wishes = wishes;
        table.setId("fleet");
        table.getStyleClass().add("fleet");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setItems(model.rows());
        table.setPlaceholder(placeholder);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setRowFactory(_ -> new FleetRowCell(now, marks));
        ColumnControls controls = new ColumnControls(table, now);
        Columns.ALL.forEach(column -> table.getColumns().add(controls.of(column)));
        // On updates the table must not sort by itself: rows arrive in their order.
        table.setSortPolicy(_ -> false);
        table.getSelectionModel().selectedItemProperty().subscribe(this::selectionChanged);
        new FleetGestures(this, table).install();
        calm = new Calm(table, this::catchUp);
    }

    /** What a table with so many rows needs, in pixels. */
    public static double heightOf(int rows) {
        return HEADER_HEIGHT + rows * ROW_HEIGHT;
    }

    public TableView<FleetRow> node() {
        return table;
    }

    /** The row whose evidence is wanted; stays through updates, also while the row is filtered away. */
    public ReadOnlyObjectProperty<@Nullable RowKey> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public Wish wish() {
        return wish;
    }

    public void wish(Wish wanted) {
        wish = wanted;
        titles();
        wishes.accept(wanted);
    }

    /**
     * Takes new rows or new numbers; keeps the selection, the focus and the place on screen. While the pointer is at
     * work over the table, only the numbers change; but what the user wished for is shown at once.
     */
    public void show(Arrangement arrangement) {
        if (calm.broken() && arrangement.wish().equals(answered)) {
            waiting = arrangement;
            model.refresh(arrangement.rows());
            return;
        }
        waiting = null;
        answered = arrangement.wish();
        marks.know(arrangement.judgement().backends());
        Place.Mark mark = place.mark();
        arranging = true;
        try {
            if (model.apply(arrangement.rows())) {
                reselect();
                place.restore(mark);
            }
        } finally {
            arranging = false;
        }
        RowKey worse = choice.better(selected.get(), model.rows());
        if (worse != null) {
            mark(worse);
        }
    }

    private void catchUp() {
        Arrangement missed = waiting;
        if (missed != null) {
            show(missed);
        }
    }

    /** The user is at work on what is selected: from now on only the user moves the selection. */
    public void keepSelection() {
        choice.make();
    }

    /** The row that the user chose; null while the worst is selected by itself. */
    public @Nullable RowKey chosen() {
        return choice.made() ? selected.get() : null;
    }

    /** Selects a row by what it is about, opening its backend where needed. */
    public void select(RowKey key) {
        choice.make();
        selected.set(key);
        if (key instanceof RowKey.Server(ServerId server) && index(key) < 0) {
            wish(wish.open(RowKey.Group.over(server.backend()), true).open(server.backend(), true));
        }
        mark(key);
        table.scrollTo(Math.max(0, index(key) - 3));
        table.requestFocus();
    }

    private void mark(RowKey key) {
        selected.set(key);
        arranging = true;
        reselect();
        arranging = false;
    }

    /** Drops the selection, because another environment is shown from now on. */
    public void forget() {
        choice.forget();
        marks.clear();
        selected.set(null);
        table.getSelectionModel().clearSelection();
    }

    /** Every way to sort, by name; the first is the worst first. */
    public static Stream<Way> sorts() {
        return Stream.concat(
                Stream.of(new Way("Sort: worst first", null)),
                Columns.ALL.stream()
                        .map(column ->
                                new Way("Sort by " + column.title(), new Wish.Sort(column.id(), column.numeric()))));
    }

    /** A way to sort and what it is called. */
    public record Way(String title, Wish.@Nullable Sort sort) {}

    /** Lets ages grow. */
    public void tick(Instant time) {
        now.set(time);
    }

    /** What stands where there is no row. */
    public void explainEmptiness(String text) {
        placeholder.setText(text);
    }

    public Marks marks() {
        return marks;
    }

    /** How many of the marked servers have no row now: filtered away, or in a closed backend. */
    public int hiddenMarks() {
        return (int) marks.marked().stream()
                .filter(server -> index(new RowKey.Server(server)) < 0)
                .count();
    }

    /** Opens a line, or closes it; where there is nothing to close, closes the line above and selects that. */
    void open(FleetRow row, boolean open) {
        RowKey line = open || row.facts().name().twig() == Name.Twig.OPEN ? row.key() : model.above(row.key());
        if (line instanceof RowKey.Server) {
            return;
        }
        if (!line.equals(row.key())) {
            table.getSelectionModel().select(index(line));
        }
        wish(wish.open(line, open));
    }

    private void selectionChanged(@Nullable FleetRow row) {
        if (!arranging && row != null) {
            selected.set(row.key());
        }
    }

    private void reselect() {
        RowKey key = selected.get();
        int index = key == null ? -1 : index(key);
        if (index >= 0) {
            table.getSelectionModel().clearAndSelect(index);
        } else {
            table.getSelectionModel().clearSelection();
        }
    }

    private int index(RowKey key) {
        List<FleetRow> rows = model.rows();
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).key().equals(key)) {
                return index;
            }
        }
        return -1;
    }

    private void titles() {
        Wish.Sort sort = wish.sort();
        for (TableColumn<FleetRow, ?> each : table.getColumns()) {
            String title = Columns.named(each.getId()).title();
            if (sort != null && sort.column().equals(each.getId())) {
                title += sort.descending() ? " ▾" : " ▴";
            }
            each.setText(title);
        }
    }
}
