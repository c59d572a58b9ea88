package org.drainboard.view.sight;

import org.drainboard.model.Failure;

/** What a person should look at first after each kind of failure; the failure's own message names the place. */
final class Advice {
    private Advice() {}

    static String after(Failure.Kind kind) {
        return switch (kind) {
            case REFUSED -> "See whether it runs, and whether the inventory names the right address (I opens it).";
            case NOT_FOUND, NOT_A_SOCKET -> "Correct the path or the name in the inventory (I opens it).";
            case PERMISSION_DENIED ->
                "Give your user the right to connect: the group and mode of the socket say who may.";
            case CONNECT_TIMED_OUT -> "See whether the machine is up and whether a firewall is in between.";
            case TIMED_OUT -> "It took the connection and did not answer: it may hang, or every worker may be taken.";
            case CLOSED -> "It hung up early: it may have been restarted, or its connections are used up.";
            case TOO_LARGE, MALFORMED ->
                "Something else may answer at that address; compare it with the inventory (I).";
            case REJECTED -> "It answered and said no; what it said stands above.";
            case UNREACHED -> "The way there is broken, so nothing is known of the target itself.";
            case INTERRUPTED -> "Wait for the next round; it is asked again by itself.";
            case IO -> "Look at this machine: the operating system refused.";
        };
    }
}
