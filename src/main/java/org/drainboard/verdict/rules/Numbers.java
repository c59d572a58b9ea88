package org.drainboard.verdict.rules;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of a finding, in the order they are added. */
final class Numbers {
    private final Map<String, Number> byName = new LinkedHashMap<>();

    static Numbers of(String name, Number value) {
        return new Numbers().and(name, value);
    }

    Numbers and(String name, Number value) {
        byName.put(name, value);
        return this;
    }

    /** Left out when it is not known. */
    Numbers known(String name, @Nullable Number value) {
        return value == null ? this : and(name, value);
    }

    /** In seconds, left out when it is not known. */
    Numbers seconds(String name, @Nullable Duration value) {
        return value == null ? this : and(name, value.toMillis() / 1000.0);
    }

    Map<String, Number> map() {
        return byName;
    }
}
