package org.drainboard.inventory;

import java.util.List;
import org.drainboard.model.Plain;

/** A value of the file, with the place where it stands. */
sealed interface Node {
    Place place();

    /** In words, for a message: {@code the number 12}. */
    String found();

    /** How the file writes a single value. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING
    }

    /** A single value, as it is written, without quotes. */
    record Scalar(Place place, Kind kind, String text) implements Node {
        private static final int QUOTED_AT_MOST = 80;

        @Override
        public String found() {
            return switch (kind) {
                case TEXT -> text.isEmpty() ? "empty" : '"' + shortened() + '"';
                case NUMBER -> "the number " + shortened();
                case TRUTH -> "the truth value " + shortened();
                case NOTHING -> "empty";
            };
        }

        private String shortened() {
            // A password before the host of an address is nobody's business.
            return Plain.line(text.replaceFirst("(//[^/:@]*):.*@", "$1:...@"), QUOTED_AT_MOST);
        }
    }

    record Sequence(Place place, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String found() {
            return "a list";
        }
    }

    record Mapping(Place place, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String found() {
            return "a map";
        }
    }

    /** An alias or a tagged value: it is reported once, where it was read. */
    record Unusable(Place place) implements Node {
        @Override
        public String found() {
            return "unusable";
        }
    }

    /** A key with its value; {@code place} is the key's. */
    record Entry(Place place, String key, Node value) {}
}
