package org.drainboard.inventory;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges one field of a form while it is typed. */
public final class Objections {
    private Objections() {}

    /**
     * What is wrong with a value, or empty when it can stand in the file. That other keys are missing or do not go with
     * it is only told by the edit itself.
     *
     * @param text as of {@link Field}
     */
    public static Optional<String> to(Entry.Kind kind, String key, String text) {
        Keys keys = Keys.of(kind);
        Form<?> form = keys.form(key);
        if (form == null) {
            String meant = NearMiss.of(key, keys.names())
                    .map(near -> "; did you mean `" + near + "`?")
                    .orElse("; expected one of " + String.join(", ", keys.names()));
            return Optional.of("`" + key + "` is not known here" + meant);
        }
        return first(form, key, keys.node(new Field(key, text)));
    }

    private static <T> Optional<String> first(Form<T> form, String key, Node node) {
        Mistakes mistakes = new Mistakes(Path.of("inventory.yaml"));
        @Nullable T value = form.read(key, node, mistakes);
        return value != null && mistakes.none()
                ? Optional.empty()
                : mistakes.all().stream().findFirst().map(Mistake::message);
    }
}
