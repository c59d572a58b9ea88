package org.drainboard.inventory;

import java.util.List;

/** One change to the inventory. */
public sealed interface Edit {
    /**
     * A new environment, with the first of its HAProxys, for there is none without.
     *
     * @param remark a comment to write above it, of no, one or more lines
     */
    record AddEnvironment(List<Field> fields, List<Field> haproxy, String remark) implements Edit {
        public AddEnvironment {
            fields = List.copyOf(fields);
            haproxy = List.copyOf(haproxy);
        }
    }

    /** A new HAProxy at the end of an environment's. */
    record AddHaproxy(String environment, List<Field> fields, String remark) implements Edit {
        public AddHaproxy {
            fields = List.copyOf(fields);
        }
    }

    /** A new pool at the end of an environment's. */
    record AddPool(String environment, List<Field> fields, String remark) implements Edit {
        public AddPool {
            fields = List.copyOf(fields);
        }
    }

    /** A new real request at the end of an environment's. */
    record AddCheck(String environment, List<Field> fields, String remark) implements Edit {
        public AddCheck {
            fields = List.copyOf(fields);
        }
    }

    /** A value, whether the key was there or not. */
    record Set(Entry entry, Field field) implements Edit {}

    /** A key is left out; nothing happens where it is not there. */
    record Remove(Entry entry, String key) implements Edit {}

    /** A whole entry goes, with the comments inside it. */
    record RemoveEntry(Entry entry) implements Edit {}

    /** The same entry by another name. */
    record Rename(Entry entry, String name) implements Edit {}
}
