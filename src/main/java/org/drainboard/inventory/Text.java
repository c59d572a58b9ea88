package org.drainboard.inventory;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form of a value that is written as one text. */
record Text<T>(String expected, Function<String, Parsed<T>> parse) implements Form<T> {
    @Override
    public @Nullable T read(String key, Node node, Mistakes mistakes) {
        return switch (node) {
            case Node.Scalar scalar when scalar.kind() == Node.Kind.TEXT -> parsed(key, scalar, mistakes);
            case Node.Scalar _, Node.Sequence _, Node.Mapping _ -> {
                mistakes.add(key, node, expected);
                yield null;
            }
            case Node.Unusable _ -> null;
        };
    }

    private @Nullable T parsed(String key, Node.Scalar scalar, Mistakes mistakes) {
        return switch (parse.apply(scalar.text())) {
            case Parsed.Good<T>(T value) -> value;
            case Parsed.Bad<T>(String why)
            when why.isEmpty() || scalar.text().isEmpty() -> {
                mistakes.add(key, scalar, expected);
                yield null;
            }
            case Parsed.Bad<T>(String why) -> {
                String rest = why.endsWith("?") ? why : why + "; expected " + expected;
                mistakes.add(scalar.place(), "`" + key + "` is " + scalar.found() + ": " + rest);
                yield null;
            }
        };
    }
}
