package org.drainboard;

/** Starts the program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(App.onThisMachine().run(arguments));
    }
}
