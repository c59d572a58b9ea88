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
    SRV_ICUR;

    private final String wire = name().toLowerCase(Locale.ROOT);

    /** As the header line writes it. */
    String wire() {
        return wire;
    }

    /** All but this one are in every version since 2.0, so a reply without them is not understood. */
    boolean required() {
        return this != SRV_ICUR;
    }
}
