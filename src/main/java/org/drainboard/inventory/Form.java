package org.drainboard.inventory;

import org.jspecify.annotations.Nullable;

/** The form that a value must have. */
interface Form<T> {
    /** In words with an example: {@code a duration such as 500ms, 1s or 2m}. */
    String expected();

    /** The value, or null after at least one mistake was added. {@code key} names it in messages. */
    @Nullable T read(String key, Node node, Mistakes mistakes);
}
