package org.drainboard.model.inventory;

/** What the user allows this program to do to an environment. */
public enum Access {
    READ_ONLY("read-only"),
    /** Read-only until it is armed by hand, and it expires. */
    ARM("arm"),
    WRITE("write");

    private final String word;

    Access(String word) {
        this.word = word;
    }

    /** As the inventory writes it. */
    public String word() {
        return word;
    }
}
