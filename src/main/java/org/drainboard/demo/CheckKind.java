package org.drainboard.demo;

/** How HAProxy checks a server. */
enum CheckKind {
    /** Opens the port: passes whatever the workers do. */
    L4,
    /** Asks for {@code /ping}, which needs a free worker. */
    L7
}
