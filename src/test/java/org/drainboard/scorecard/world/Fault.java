package org.drainboard.scorecard.world;

/** What goes wrong with a pool, from the fault's beginning to its end. */
final class Fault {
    private final Kind kind;
    private final double share;
    private final Chance chance;
    private boolean active;

    Fault(Kind kind, double share, Chance chance) {
        this.kind = kind;
        this.share = share;
        this.chance = chance;
    }

    static Fault none() {
        return new Fault(Kind.NONE, 0, new Chance(0));
    }

    boolean active() {
        return active;
    }

    void begin() {
        active = true;
    }

    void end() {
        active = false;
    }

    /** What becomes of a request for the application; {@code broken} tells the bad half of the workers. */
    Fate fate(boolean broken) {
        if (!active) {
            return Fate.USUAL;
        }
        return switch (kind) {
            case NONE, REFUSED, PINNED -> Fate.USUAL;
            case HALF_POOL -> broken ? Fate.ERROR : Fate.USUAL;
            case HANG, BLIND_STATUS -> strike(Fate.BLOCKED);
            case SLOW -> strike(Fate.SLOW);
            case UPSTREAM_500 -> strike(Fate.ERROR);
            case FAST_500 -> strike(Fate.FAST_ERROR);
            case RESET -> strike(Fate.CRASH);
        };
    }

    /** Whether a connection is refused. */
    boolean refuses() {
        return active && kind == Kind.REFUSED && chance.hits(share);
    }

    /** Whether the connection is kept after a request, and the worker with it. */
    boolean pins() {
        return active && kind == Kind.PINNED && chance.hits(share);
    }

    /** Whether nobody listens at all, so that the pool begins anew when it ends. */
    boolean stopped() {
        return active && kind == Kind.REFUSED && share >= 1;
    }

    private Fate strike(Fate fate) {
        return chance.hits(share) ? fate : Fate.USUAL;
    }
}
