package org.drainboard.model.haproxy;

import java.util.Locale;

/** A state that {@code set server B/S state} takes (HAProxy Management Guide, section 9.3). */
public enum ServerState {
    READY,
    DRAIN,
    MAINT;

    /** As it is written in a command. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
