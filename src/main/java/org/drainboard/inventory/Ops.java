package org.drainboard.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds in the present tree what an edit speaks of. */
final class Ops {
    private static final String NAME = "name";

    private final Node.Mapping root;

    Ops(Node.Mapping root) {
        this.root = root;
    }

    /** What is to be done, or why it cannot be. */
    Parsed<Op> of(Edit edit) {
        return switch (edit) {
            case Edit.AddEnvironment(var fields, var haproxy, String remark) -> {
                List<Node.Entry> entries = new ArrayList<>(entries(Entry.Kind.ENVIRONMENT, fields));
                Node first = new Node.Mapping(Place.FILE, entries(Entry.Kind.HAPROXY, haproxy));
                entries.add(new Node.Entry(
                        Place.FILE, Entry.Kind.HAPROXY.key(), new Node.Sequence(Place.FILE, List.of(first))));
                yield Parsed.good(new Op.Append(
                        List.of(),
                        Entry.Kind.ENVIRONMENT.key(),
                        new Node.Mapping(Place.FILE, entries),
                        Keys.ofFile().names(),
                        remark));
            }
            case Edit.AddHaproxy(String environment, var fields, String remark) ->
                append(environment, Entry.Kind.HAPROXY, fields, remark);
            case Edit.AddPool(String environment, var fields, String remark) ->
                append(environment, Entry.Kind.POOL, fields, remark);
            case Edit.AddCheck(String environment, var fields, String remark) ->
                append(environment, Entry.Kind.CHECK, fields, remark);
            case Edit.Set(Entry entry, Field field) -> set(entry, field);
            case Edit.Rename(Entry entry, String name) -> set(entry, new Field(NAME, name));
            case Edit.Remove(Entry entry, String key) -> at(entry, path -> new Op.Drop(path, key));
            case Edit.RemoveEntry(Entry entry) -> at(entry, Ops::gone);
        };
    }

    private static Op gone(List<Op.Step> path) {
        Op.Step last = path.getLast();
        List<Op.Step> above = path.subList(0, path.size() - 1);
        return last.item() == Op.Step.WHOLE
                ? new Op.Drop(above, last.key())
                : new Op.DropItem(above, last.key(), last.item());
    }

    private Parsed<Op> set(Entry entry, Field field) {
        Keys keys = Keys.of(entry.kind());
        Node value = keys.node(field);
        Optional<Op> fresh = firstKey(entry, new Node.Entry(Place.FILE, field.key(), value));
        return fresh.isPresent()
                ? Parsed.good(fresh.get())
                : at(entry, path -> new Op.Put(path, field.key(), value, keys.names()));
    }

    /** {@code poll} and {@code database} come into being with their first key. */
    private Optional<Op> firstKey(Entry entry, Node.Entry first) {
        Node.Mapping whole = new Node.Mapping(Place.FILE, List.of(first));
        return switch (entry) {
            case Entry.OfPoll()
            when !Meaning.has(root, Entry.Kind.POLL.key()) ->
                Optional.of(new Op.Put(
                        List.of(), Entry.Kind.POLL.key(), whole, Keys.ofFile().names()));
            case Entry.OfDatabase(String environment) ->
                environment(environment)
                        .filter(at -> !Meaning.has(environmentAt(at), Entry.Kind.DATABASE.key()))
                        .map(at -> new Op.Put(
                                List.of(at),
                                Entry.Kind.DATABASE.key(),
                                whole,
                                Keys.of(Entry.Kind.ENVIRONMENT).names()));
            default -> Optional.empty();
        };
    }

    private Parsed<Op> append(String environment, Entry.Kind kind, List<Field> fields, String remark) {
        return environment(environment)
                .<Parsed<Op>>map(at -> Parsed.good(new Op.Append(
                        List.of(at),
                        kind.key(),
                        new Node.Mapping(Place.FILE, entries(kind, fields)),
                        Keys.of(Entry.Kind.ENVIRONMENT).names(),
                        remark)))
                .orElseGet(() -> Parsed.bad("there is no environment " + environment + " any more"));
    }

    private Parsed<Op> at(Entry entry, java.util.function.Function<List<Op.Step>, Op> op) {
        return path(entry)
                .<Parsed<Op>>map(path -> Parsed.good(op.apply(path)))
                .orElseGet(() -> Parsed.bad("there is no " + described(entry) + " any more"));
    }

    private Optional<List<Op.Step>> path(Entry entry) {
        return switch (entry) {
            case Entry.OfEnvironment(String name) -> environment(name).map(List::of);
            case Entry.OfHaproxy(String environment, String name) -> below(environment, Entry.Kind.HAPROXY, name);
            case Entry.OfPool(String environment, String name) -> below(environment, Entry.Kind.POOL, name);
            case Entry.OfCheck(String environment, int number) ->
                environment(environment)
                        .filter(at -> number >= 0
                                && number
                                        < Meaning.items(environmentAt(at), Entry.Kind.CHECK.key())
                                                .size())
                        .map(at -> List.of(at, new Op.Step(Entry.Kind.CHECK.key(), number)));
            case Entry.OfPoll() ->
                Optional.of(List.of(new Op.Step(Entry.Kind.POLL.key(), Op.Step.WHOLE)))
                        .filter(_ -> Meaning.has(root, Entry.Kind.POLL.key()));
            case Entry.OfDatabase(String environment) ->
                environment(environment)
                        .filter(at -> Meaning.has(environmentAt(at), Entry.Kind.DATABASE.key()))
                        .map(at -> List.of(at, new Op.Step(Entry.Kind.DATABASE.key(), Op.Step.WHOLE)));
        };
    }

    private Optional<List<Op.Step>> below(String environment, Entry.Kind kind, String name) {
        return environment(environment).flatMap(at -> {
            OptionalInt item = named(Meaning.items(environmentAt(at), kind.key()), name);
            return item.isPresent()
                    ? Optional.of(List.of(at, new Op.Step(kind.key(), item.getAsInt())))
                    : Optional.empty();
        });
    }

    private Optional<Op.Step> environment(String name) {
        String key = Entry.Kind.ENVIRONMENT.key();
        OptionalInt item = named(Meaning.items(root, key), name);
        return item.isPresent() ? Optional.of(new Op.Step(key, item.getAsInt())) : Optional.empty();
    }

    private Node.Mapping environmentAt(Op.Step step) {
        return Meaning.items(root, step.key()).get(step.item()) instanceof Node.Mapping map
                ? map
                : new Node.Mapping(Place.FILE, List.of());
    }

    private static OptionalInt named(List<Node> items, String name) {
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i) instanceof Node.Mapping map
                        && Meaning.value(map, NAME) instanceof Node.Scalar scalar
                        && scalar.text().equals(name))
                .findFirst();
    }

    /** In the order in which people write them; a field without a text is left out. */
    private static List<Node.Entry> entries(Entry.Kind kind, List<Field> fields) {
        Keys keys = Keys.of(kind);
        List<Node.Entry> entries = new ArrayList<>();
        List<String> placed = new ArrayList<>();
        for (Field field : fields) {
            if (!field.text().isEmpty()) {
                int at = KeyOrder.place(placed, field.key(), keys.names());
                entries.add(at, new Node.Entry(Place.FILE, field.key(), keys.node(field)));
                placed.add(at, field.key());
            }
        }
        return entries;
    }

    private static String described(Entry entry) {
        return switch (entry) {
            case Entry.OfEnvironment(String name) -> "environment " + name;
            case Entry.OfHaproxy(String environment, String name) -> "haproxy " + environment + "/" + name;
            case Entry.OfPool(String environment, String name) -> "pool " + environment + "/" + name;
            case Entry.OfCheck(String environment, int number) -> "check " + (number + 1) + " of " + environment;
            case Entry.OfPoll() -> "poll";
            case Entry.OfDatabase(String environment) -> "database of " + environment;
        };
    }
}
