package org.drainboard.view.inventory;

/** What an entry describes. */
public enum Kind {
    ENVIRONMENT("environment"),
    HAPROXY("HAProxy"),
    POOL("pool"),
    /** A real request. */
    CHECK("check");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
