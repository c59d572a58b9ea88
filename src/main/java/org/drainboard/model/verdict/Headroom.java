package org.drainboard.model.verdict;

/** Workers free to take a request, of all that there may be. A pool falls off a cliff when none is free. */
public record Headroom(int free, int total) {
    /** 0 to 1; 0 of a pool without workers. */
    public double share() {
        return total == 0 ? 0 : (double) free / total;
    }
}
