package org.drainboard.model;

import java.util.List;
import java.util.stream.Collectors;

/** Where a secret is kept. The secret itself is looked up when it is sent, and stands in no record. */
public sealed interface Secret {
    /** In a variable of this program's environment. */
    record Variable(String name) implements Secret {
        @Override
        public String toString() {
            return "env:" + name;
        }
    }

    /** In the secret store of this system, under these attributes; one or more. */
    record Stored(List<Attribute> attributes) implements Secret {
        public Stored {
            attributes = List.copyOf(attributes);
        }

        @Override
        public String toString() {
            return attributes.stream().map(Attribute::toString).collect(Collectors.joining(" ", "secret:", ""));
        }
    }

    /** What a stored secret is found by, such as {@code service haproxy}. */
    record Attribute(String name, String value) {
        @Override
        public String toString() {
            return name + " " + value;
        }
    }
}
