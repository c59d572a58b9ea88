package org.drainboard.verdict.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drainboard.model.verdict.Figures;
import org.jspecify.annotations.Nullable;

/** The numbers of a finding, in the order they are added. */
final class Numbers {
    private static final int FEW = 6;

    private final List<String> names = new ArrayList<>(FEW);
    private final List<Number> values = new ArrayList<>(FEW);

    static Numbers of(String name, Number value) {
        return new Numbers().and(name, value);
    }

    Numbers and(String name, Number value) {
        names.add(name);
        values.add(value);
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
        return Figures.of(names, values);
    }
}
