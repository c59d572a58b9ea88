package org.drainboard.model.fpm;

/** How a pool sizes itself ({@code pm}). */
public enum ProcessManager {
    STATIC,
    DYNAMIC,
    ONDEMAND,
    UNKNOWN
}
