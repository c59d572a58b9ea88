package org.drainboard.inventory;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys that an entry can have, with the form of each: exactly those for which the reader asks. */
final class Keys {
    private static final Path NOWHERE = Path.of("inventory.yaml");

    private final Map<String, Form<?>> forms;

    private Keys(Map<String, Form<?>> forms) {
        this.forms = forms;
    }

    static Keys of(Entry.Kind kind) {
        return switch (kind) {
            case ENVIRONMENT -> of(Environments.ENVIRONMENT);
            case HAPROXY -> of(Proxies.PROXY);
            case POOL -> of(Pools.POOL);
            case CHECK -> of(Checks.CHECK);
            case POLL -> of(Environments.POLL);
            case DATABASE -> of(Environments.DATABASE);
        };
    }

    /** The keys of the whole file. */
    static Keys ofFile() {
        return of(Environments.INVENTORY);
    }

    private static Keys of(MapOf<?> map) {
        Fields empty = new Fields(map.noun(), new Node.Mapping(Place.FILE, List.of()), new Mistakes(NOWHERE));
        map.builder().build(empty);
        return new Keys(new LinkedHashMap<>(empty.forms()));
    }

    /** In the order in which they are read, which is the order in which people write them. */
    List<String> names() {
        return List.copyOf(forms.keySet());
    }

    /** Those that hold a value of their own, and no further entries. */
    List<String> ofForms() {
        return forms.entrySet().stream()
                .filter(key -> !(key.getValue() instanceof MapOf<?>)
                        && !(key.getValue() instanceof ListOf<?> list && list.item() instanceof MapOf<?>))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Null for a key that is not known. */
    @Nullable Form<?> form(String key) {
        return forms.get(key);
    }

    /** The value that a form's text stands for. A key that is not known is taken for one with a text. */
    Node node(Field field) {
        Form<?> form = forms.get(field.key());
        return form == null ? FormText.text(field.text()) : FormText.node(form, field.text());
    }
}
