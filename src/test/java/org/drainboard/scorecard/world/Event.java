package org.drainboard.scorecard.world;

/** Something that will happen at a moment of virtual time. One object stands in the timeline once at most. */
abstract class Event {
    /** Microseconds since the start of the run. */
    long at;

    /** Decides between events of the same microsecond: first come, first served. */
    long order;

    abstract void happen();
}
