package org.drainboard.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person says beforehand to what the guard may ask. */
final class LeaveOptions {
    @Option(names = "--yes", description = "Confirm what the guard asks. It does not override a refusal.")
    private boolean yes;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "For the audit log.")
    private String reason = "";

    @Option(
            names = "--override",
            paramLabel = "NAME",
            description = "Pass the guard's refusal: the server's name, with --reason. It goes into the audit log."
                    + " With `raw`, the HAProxy's name sends what Drainboard cannot judge.")
    private @Nullable String override;

    boolean yes() {
        return yes;
    }

    String reason() {
        return reason;
    }

    @Nullable String override() {
        return override;
    }
}
