package org.drainboard.view.window;

import static org.drainboard.view.window.Command.Group.ACT;
import static org.drainboard.view.window.Command.Group.FIND;
import static org.drainboard.view.window.Command.Group.HERE;
import static org.drainboard.view.window.Command.Group.SORT;
import static org.drainboard.view.window.Command.Group.WATCH;
import static org.drainboard.view.window.Command.Group.WINDOW;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import org.drainboard.model.BackendId;
import org.drainboard.model.Plain;
import org.drainboard.view.fleet.Arrangement;
import org.drainboard.view.fleet.FleetTable;
import org.drainboard.view.fleet.Name;
import org.drainboard.view.fleet.RowFacts;
import org.drainboard.view.fleet.RowKey;
import org.drainboard.view.theme.Theme;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of the window, in one list: the keys, the palette and the help are made from it. */
final class Commands {
    private final Window window;

    Commands(Window window) {
        this.window = window;
    }

    List<Command> all() {
        Stream<Command> fixed = Stream.of(
                Command.typed(
                        FIND,
                        '/',
                        "Filter by name or verdict",
                        () -> window.barController().focusFilter()),
                Command.typed(
                        FIND, 'p', "Problems only", () -> flip(window.bar().problemsOnlyProperty())),
                Command.combined(FIND, "Ctrl+K", "Find a command or a backend", window::palette),
                Command.typed(FIND, 'e', "Next environment", () -> window.bar().nextEnvironment()),
                Command.typed(
                        ACT, 'u', "Undo the last action", () -> window.plan().undoLast()),
                Command.typed(WINDOW, 'a', "Arm or disarm the environment", window::switchArming),
                Command.typed(
                        WINDOW, ' ', "Pause or go on", () -> flip(window.bar().pausedProperty())),
                Command.typed(WINDOW, 't', "Next theme: dark, light, as the system", window::nextTheme),
                Command.typed(WINDOW, '?', "Help", window::help),
                Command.combined(WINDOW, "Ctrl+Q", "Quit", window::quit));
        return Stream.of(
                        here(),
                        fixed,
                        new OrderCommands(window.ordering(), window.fleet(), window.plan()::bringBack).all(),
                        rooms(),
                        themes(),
                        sorts())
                .flatMap(each -> each)
                .toList();
    }

    /** What works only now: in the open room, and on the strips under the bar. */
    private Stream<Command> here() {
        return Stream.concat(window.layers().rooms().shortcuts().stream(), window.strips().shortcuts().stream())
                .map(shortcut -> Command.typed(HERE, shortcut.key(), shortcut.title(), shortcut.run()));
    }

    private Stream<Command> rooms() {
        return window.layers().rooms().doors().stream()
                .map(door -> Command.typed(
                        WATCH,
                        door.key(),
                        door.room().title(),
                        () -> window.layers().toggle(door.room())));
    }

    /** The same, and a jump to each backend that is shown now. */
    List<Command> withBackends(@Nullable Arrangement shown) {
        List<Command> commands = new ArrayList<>();
        if (shown != null) {
            shown.rows().stream()
                    .filter(row -> row.name().twig() != Name.Twig.LEAF)
                    .map(row -> Command.named(
                            FIND,
                            "Go to " + called(row) + ", "
                                    + row.verdict().words().toLowerCase(java.util.Locale.ROOT),
                            () -> window.fleet().select(row.key())))
                    .forEach(commands::add);
        }
        commands.addAll(0, all());
        return commands;
    }

    /** Below the line over all load balancers, a backend's row is called by its load balancer alone. */
    private static String called(RowFacts row) {
        String name = Plain.line(row.name().text());
        return row.key() instanceof RowKey.Backend(BackendId id) && row.name().depth() > 0
                ? Plain.line(id.backend()) + " on " + name
                : name;
    }

    private Stream<Command> themes() {
        return Stream.of(Theme.values())
                .map(theme -> Command.named(
                        WINDOW, "Theme: " + theme.words(), () -> window.look().wear(theme)));
    }

    private Stream<Command> sorts() {
        return FleetTable.sorts()
                .map(way -> Command.named(
                        SORT,
                        way.title(),
                        () -> window.fleet().wish(window.fleet().wish().sort(way.sort()))));
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }
}
