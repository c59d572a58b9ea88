package org.drainboard.view.theme;

/** What the user asked for. */
public enum Theme {
    DARK("Dark"),
    LIGHT("Light"),
    /** Follows the operating system, also while the program runs. */
    SYSTEM("As the system");

    private final String words;

    Theme(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The one after this, round and round. */
    public Theme next() {
        return switch (this) {
            case DARK -> LIGHT;
            case LIGHT -> SYSTEM;
            case SYSTEM -> DARK;
        };
    }
}
