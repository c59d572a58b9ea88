package org.drainboard.inventory;

import java.util.List;

/** Something in the inventory that can be edited, by its name. */
public sealed interface Entry {
    Kind kind();

    /** What an entry describes. */
    enum Kind {
        ENVIRONMENT("environments"),
        HAPROXY("haproxy"),
        POOL("pools"),
        CHECK("checks"),
        /** The whole file's {@code poll}. */
        POLL("poll"),
        /** An environment's {@code database}. */
        DATABASE("database");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The key under which it stands in the file. */
        String key() {
            return key;
        }

        /** The keys with a value that it can have, in the order in which they are written. */
        public List<String> keys() {
            return Keys.of(this).ofForms();
        }
    }

    record OfEnvironment(String name) implements Entry {
        @Override
        public Kind kind() {
            return Kind.ENVIRONMENT;
        }
    }

    record OfHaproxy(String environment, String name) implements Entry {
        @Override
        public Kind kind() {
            return Kind.HAPROXY;
        }
    }

    record OfPool(String environment, String name) implements Entry {
        @Override
        public Kind kind() {
            return Kind.POOL;
        }
    }

    /**
     * A check, by its place, for checks have no names.
     *
     * @param number from 0, in the order of the file
     */
    record OfCheck(String environment, int number) implements Entry {
        @Override
        public Kind kind() {
            return Kind.CHECK;
        }
    }

    record OfPoll() implements Entry {
        @Override
        public Kind kind() {
            return Kind.POLL;
        }
    }

    record OfDatabase(String environment) implements Entry {
        @Override
        public Kind kind() {
            return Kind.DATABASE;
        }
    }
}
