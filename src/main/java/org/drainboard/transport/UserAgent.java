package org.drainboard.transport;

import java.util.Objects;

/** The name under which this program asks, so that who reads an access log knows whom to ask. */
public final class UserAgent {
    /** {@code Drainboard/VERSION}, with the version that the build wrote into the jar's manifest. */
    public static final String OURS = "Drainboard/"
            + Objects.requireNonNullElse(UserAgent.class.getPackage().getImplementationVersion(), "unpackaged");

    private UserAgent() {}
}
