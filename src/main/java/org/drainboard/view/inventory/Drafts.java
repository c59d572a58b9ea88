package org.drainboard.view.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed and is not written yet, over what the file holds. */
final class Drafts {
    private Listing listing;
    private final Map<EntryName, Entry> unsaved = new LinkedHashMap<>();
    private int fresh;

    Drafts(Listing listing) {
        this.listing = listing;
    }

    /** The file was read again; what was typed stays. */
    void read(Listing latest) {
        listing = latest;
    }

    Listing listing() {
        return listing;
    }

    /** Everything, each new entry after those of its environment. */
    List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        listing.entries().stream()
                .filter(entry -> entry.name().kind() == Kind.ENVIRONMENT)
                .forEach(environment -> {
                    all.add(now(environment));
                    in(environment.name().environment()).map(this::now).forEach(all::add);
                });
        unsaved.values().stream().filter(entry -> !all.contains(entry)).forEach(all::add);
        return all;
    }

    private Stream<Entry> in(String environment) {
        return Stream.concat(
                        listing.entries().stream(), unsaved.values().stream().filter(this::isNew))
                .filter(entry -> entry.name().kind() != Kind.ENVIRONMENT)
                .filter(entry -> entry.name().environment().equals(environment));
    }

    Entry now(Entry entry) {
        return unsaved.getOrDefault(entry.name(), entry);
    }

    /** As it is in the file, or null for a new one. */
    @Nullable Entry written(EntryName name) {
        return listing.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    Optional<Entry> find(EntryName name) {
        return Optional.ofNullable(unsaved.get(name)).or(() -> Optional.ofNullable(written(name)));
    }

    boolean unsaved(EntryName name) {
        return unsaved.containsKey(name);
    }

    boolean none() {
        return unsaved.isEmpty();
    }

    private boolean isNew(Entry entry) {
        return written(entry.name()) == null;
    }

    void type(EntryName name, String key, String text) {
        find(name).ifPresent(before -> {
            Entry after = before.with(key, text);
            if (after.equals(written(name))) {
                unsaved.remove(name);
            } else {
                unsaved.put(name, after);
            }
        });
    }

    /** Begins a new entry; until it is written its name is one that no file can hold. */
    Entry begin(Kind kind, String environment, List<FieldText> fields) {
        fresh++;
        String own = "\n" + fresh;
        Entry entry = new Entry(new EntryName(kind, kind == Kind.ENVIRONMENT ? own : environment, own), fields);
        unsaved.put(entry.name(), entry);
        return entry;
    }

    void drop(EntryName name) {
        unsaved.remove(name);
    }
}
