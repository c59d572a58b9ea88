package org.drainboard.model.haproxy;

/** A bit of {@code srv_admin_state} in {@code show servers state} (HAProxy Management Guide, section 9.3). */
public enum AdminFlag {
    FORCED_MAINT(0x01),
    INHERITED_MAINT(0x02),
    CONFIGURED_MAINT(0x04),
    FORCED_DRAIN(0x08),
    INHERITED_DRAIN(0x10),
    RESOLUTION_MAINT(0x20);

    private final int bit;

    AdminFlag(int bit) {
        this.bit = bit;
    }

    public int bit() {
        return bit;
    }
}
