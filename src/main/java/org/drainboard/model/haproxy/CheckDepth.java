package org.drainboard.model.haproxy;

/** How far into a server the check behind a claim looks. */
public enum CheckDepth {
    NONE("none"),
    /** A port that accepts connections. */
    L4("L4"),
    /** A TLS handshake. */
    L6("L6"),
    /** A protocol exchange. */
    L7("L7"),
    AGENT("agent");

    private final String label;

    CheckDepth(String label) {
        this.label = label;
    }

    /** As shown on a badge and in JSON. */
    public String label() {
        return label;
    }
}
