package org.drainboard.fpm.fastcgi;

import java.util.Optional;

/** The types of records, in the specification's words (FastCGI 1.0, section 8). */
public enum RecordType {
    BEGIN_REQUEST(1),
    ABORT_REQUEST(2),
    END_REQUEST(3),
    PARAMS(4),
    STDIN(5),
    STDOUT(6),
    STDERR(7),
    DATA(8),
    GET_VALUES(9),
    GET_VALUES_RESULT(10),
    UNKNOWN_TYPE(11);

    private final int code;

    RecordType(int code) {
        this.code = code;
    }

    /** The byte that stands for it on the wire. */
    public int code() {
        return code;
    }

    static Optional<RecordType> of(int code) {
        return code >= 1 && code <= values().length ? Optional.of(values()[code - 1]) : Optional.empty();
    }
}
