package org.drainboard.operate.fault;

import java.util.List;
import java.util.Locale;

/**
 * What goes wrong on one connection.
 *
 * @param at which connection
 * @param offset of the byte where it happens, for those that happen at a byte
 * @param by what a garbled byte becomes, by exclusive or; 0 for the rest
 */
record Fault(Site at, Kind kind, int offset, int by) {
    static final List<Kind> WHOLE = List.of(
            Kind.SILENT, Kind.CLOSED, Kind.LATE_REQUEST, Kind.DROPPED_REPLY, Kind.DRIPPED_REQUEST, Kind.DRIPPED_REPLY);

    static final List<Kind> AT_A_BYTE = List.of(
            Kind.CUT_REQUEST,
            Kind.HELD_REQUEST,
            Kind.GARBLED_REQUEST,
            Kind.CUT_REPLY,
            Kind.HELD_REPLY,
            Kind.GARBLED_REPLY);

    Fault(Site at, Kind kind) {
        this(at, kind, 0, 0);
    }

    /** How it goes wrong. */
    enum Kind {
        /** Accepted, never read, never answered. */
        SILENT,
        /** Closed before anything was read. */
        CLOSED,
        /** Delivered only after the operator gave up. */
        LATE_REQUEST,
        /** Delivered, and the answer thrown away. */
        DROPPED_REPLY,
        /** Every byte on its own; HAProxy 2.6 then never answers, and never closes (measured). */
        DRIPPED_REQUEST,
        /** Every byte on its own. */
        DRIPPED_REPLY,
        /** The request breaks off at the byte, and both sides are closed. */
        CUT_REQUEST,
        /** The request stops at the byte until the operator gives up; the rest never comes. */
        HELD_REQUEST,
        /** One byte of the request is another. */
        GARBLED_REQUEST,
        CUT_REPLY,
        HELD_REPLY,
        GARBLED_REPLY,
        /** The one byte of the answer is another that makes the server look as it was ordered. */
        FORGED_REPLY;

        boolean inTheRequest() {
            return this == CUT_REQUEST || this == HELD_REQUEST || this == GARBLED_REQUEST;
        }

        /** For a table: {@code cut request}. */
        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Before the change, the change, or after it. */
    enum Phase {
        BEFORE,
        CHANGE,
        AFTER
    }

    /**
     * A connection among those of one action.
     *
     * @param nth counts from 0 within the phase; -1 stands for each of them
     */
    record Site(Phase phase, int nth) {
        static final Site CHANGE = new Site(Phase.CHANGE, 0);

        boolean is(Phase other, int number) {
            return phase == other && (nth == -1 || nth == number);
        }

        @Override
        public String toString() {
            return switch (phase) {
                case BEFORE -> "look before";
                case CHANGE -> "change";
                case AFTER -> nth < 0 ? "every read-back" : "read-back";
            };
        }
    }

    /** Where it happens on one of many connections: a noisy line does not hit the same byte each time. */
    Fault on(int nth) {
        return at.nth() >= 0 ? this : new Fault(at, kind, offset + nth * 37, by);
    }

    /** As if somebody had turned bits of the byte at the offset. */
    byte[] garbled(byte[] bytes) {
        byte[] other = bytes.clone();
        if (offset < other.length) {
            other[offset] ^= (byte) by;
        }
        return other;
    }
}
