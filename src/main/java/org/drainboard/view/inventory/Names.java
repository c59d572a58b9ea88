package org.drainboard.view.inventory;

/** Under which name an entry is found once it is written. */
final class Names {
    private Names() {}

    static EntryName after(Entry entry) {
        EntryName name = entry.name();
        return switch (name.kind()) {
            case ENVIRONMENT -> EntryName.of(entry.text("name").strip());
            case HAPROXY, POOL ->
                new EntryName(
                        name.kind(), name.environment(), entry.text("name").strip());
            case CHECK -> name;
        };
    }
}
