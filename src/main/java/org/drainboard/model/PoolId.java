package org.drainboard.model;

/** One PHP-FPM pool of one environment. */
public record PoolId(String environment, String pool) {
    @Override
    public String toString() {
        return environment + "/" + pool;
    }
}
