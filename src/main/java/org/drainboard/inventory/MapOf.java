package org.drainboard.inventory;

import org.jspecify.annotations.Nullable;

/**
 * The form of a map with known keys.
 *
 * @param noun what it describes: {@code pool}
 * @param expected in words with an example
 */
record MapOf<T>(String noun, String expected, Builder<T> builder) implements Form<T> {
    /** Takes the keys that it knows; every other is a mistake. */
    interface Builder<T> {
        /** Null when something needed is missing or wrong. */
        @Nullable T build(Fields fields);
    }

    @Override
    public @Nullable T read(String key, Node node, Mistakes mistakes) {
        return switch (node) {
            case Node.Mapping mapping -> {
                Fields fields = new Fields(noun, mapping, mistakes);
                T built = builder.build(fields);
                fields.refuseOthers();
                yield built;
            }
            case Node.Scalar _, Node.Sequence _ -> {
                mistakes.add(key, node, expected);
                yield null;
            }
            case Node.Unusable _ -> null;
        };
    }
}
