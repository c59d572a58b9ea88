package org.drainboard.haproxy;

import java.util.Locale;

/** The columns of {@code show stat} that are read (Management Guide, section 9.1), named as there. */
enum Column {
    PXNAME,
    SVNAME,
    TYPE,
    STATUS,
    WEIGHT,
    MODE,
    ADDR,
    ACT,
    BCK,
    TRACKED,
    LASTCHG,
    SCUR,
    QCUR,
    SLIM,
    RATE,
    QTIME,
    CTIME,
    RTIME,
    TTIME,
    STOT,
    LBTOT,
    ECON,
    ERESP,
    WRETR,
    WREDIS,
    CLI_ABRT,
    SRV_ABRT,
    CHKFAIL,
    CHKDOWN,
    REQ_TOT,
    HRSP_1XX,
    HRSP_2XX,
    HRSP_3XX,
    HRSP_4XX,
    HRSP_5XX,
    HRSP_OTHER,
    CHECK_STATUS,
    CHECK_CODE,
    CHECK_DURATION,
    LAST_CHK,
    AGENT_STATUS,
    AGENT_CODE,
    AGENT_DURATION,
    LAST_AGT,
    SRV_ICUR,
    UWEIGHT;

    private final String wire = name().toLowerCase(Locale.ROOT);

    /** As the header line writes it. */
    String wire() {
        return wire;
    }

    /**
     * The largest number that is believed: HAProxy writes times as unsigned 32 bits. Counters have 64, which no site
     * fills: a million requests a second take 30 years for this many, and whole fleets of them can still be summed.
     */
    long most() {
        return switch (this) {
            case LASTCHG, QTIME, CTIME, RTIME, TTIME, CHECK_DURATION, AGENT_DURATION -> 0xFFFF_FFFFL;
            case WEIGHT, UWEIGHT, TYPE, ACT, BCK, CHECK_CODE, AGENT_CODE -> Integer.MAX_VALUE;
            default -> 1_000_000_000_000_000L;
        };
    }

    /** All but these are in every version since 2.0, so a reply without them is not understood. */
    boolean required() {
        return this != SRV_ICUR && this != UWEIGHT;
    }
}
