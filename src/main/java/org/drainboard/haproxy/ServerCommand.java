package org.drainboard.haproxy;

/** What comes of asking for a command: the command, or why there is none. */
public sealed interface ServerCommand permits ServerChange, NoCommand {}
