package org.drainboard.model.verdict;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * A few numbers by name, in a fixed order. Each round of a large fleet makes tens of thousands of these, so they are two
 * arrays and no hash table.
 */
public final class Figures extends AbstractMap<String, Number> {
    /** No numbers. */
    public static final Figures NONE = new Figures(new String[0], new Number[0]);

    private final String[] names;
    private final Number[] values;

    private Figures(String[] names, Number[] values) {
        this.names = names;
        this.values = values;
    }

    /** The same numbers, never to change. */
    public static Figures copyOf(Map<String, ? extends Number> numbers) {
        if (numbers instanceof Figures figures) {
            return figures;
        }
        return numbers.isEmpty()
                ? NONE
                : new Figures(
                        numbers.keySet().toArray(String[]::new),
                        numbers.values().toArray(Number[]::new));
    }

    /**
     * The numbers, each under the name at the same place.
     *
     * @throws IllegalArgumentException when there are not as many of both
     */
    public static Figures of(List<String> names, List<? extends Number> values) {
        if (names.size() != values.size()) {
            throw new IllegalArgumentException(names.size() + " names for " + values.size() + " numbers");
        }
        return new Figures(names.toArray(String[]::new), values.toArray(Number[]::new));
    }

    @Override
    public Set<Entry<String, Number>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Number>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < names.length;
                    }

                    @Override
                    public Entry<String, Number> next() {
                        if (!hasNext()) {
                            throw new NoSuchElementException("only " + names.length + " numbers");
                        }
                        Entry<String, Number> entry = Map.entry(names[next], values[next]);
                        next++;
                        return entry;
                    }
                };
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }
}
