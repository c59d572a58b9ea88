package org.drainboard.model;

/** One HAProxy process of one environment, by the names that the inventory gives them. */
public record ProxyId(String environment, String haproxy) {
    @Override
    public String toString() {
        return environment + "/" + haproxy;
    }
}
