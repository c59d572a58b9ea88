package org.drainboard.model.haproxy;

/** Whether a server's health or agent check runs. */
public enum CheckSwitch {
    /** There is none in the configuration. */
    ABSENT,
    ON,
    /** Configured, and turned off by an order. */
    OFF,
    /** HAProxy did not say. */
    UNKNOWN;

    private static final int CONFIGURED = 0x02;
    private static final int ENABLED = 0x04;

    /** What an order to turn it on or off leaves behind. */
    public static CheckSwitch of(boolean enabled) {
        return enabled ? ON : OFF;
    }

    /** From the bits of {@code srv_check_state} or {@code srv_agent_state} in {@code show servers state}. */
    public static CheckSwitch ofBits(int bits) {
        if ((bits & CONFIGURED) == 0) {
            return ABSENT;
        }
        return (bits & ENABLED) == 0 ? OFF : ON;
    }
}
