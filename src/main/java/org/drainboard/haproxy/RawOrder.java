package org.drainboard.haproxy;

/** Whether a typed command that may change anything is sent. */
public sealed interface RawOrder {
    /**
     * May not be sent.
     *
     * @param reason for a person: what is wrong and what to do
     */
    record Forbidden(String reason) implements RawOrder {}

    /** May be sent. Only {@link RawAct#order} makes it. */
    final class Allowed implements RawOrder {
        private final String text;

        Allowed(String text) {
            this.text = text;
        }

        /** Exactly what HAProxy is told, without a line's end. */
        public String text() {
            return text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
