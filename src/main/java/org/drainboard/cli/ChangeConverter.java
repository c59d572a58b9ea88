package org.drainboard.cli;

import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.ServerState;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A change as it is written on the command line: {@code drain}, {@code weight=50%}, {@code health=off}. */
final class ChangeConverter implements ITypeConverter<Change> {
    static final String EXPECTED =
            "drain, ready, maint, weight=N (0 to 256), weight=N%% (0 to 100), shutdown-sessions, health=on, health=off,"
                    + " agent=on or agent=off";

    @Override
    public Change convert(String value) {
        return switch (value) {
            case "drain" -> new Change.State(ServerState.DRAIN);
            case "ready" -> new Change.State(ServerState.READY);
            case "maint" -> new Change.State(ServerState.MAINT);
            case "shutdown-sessions" -> new Change.ShutdownSessions();
            case "health=on" -> new Change.HealthCheck(true);
            case "health=off" -> new Change.HealthCheck(false);
            case "agent=on" -> new Change.AgentCheck(true);
            case "agent=off" -> new Change.AgentCheck(false);
            default -> weight(value);
        };
    }

    private static Change weight(String value) {
        if (!value.startsWith("weight=")) {
            throw new TypeConversionException(
                    "'" + value + "' is not a change; expected " + EXPECTED.replace("%%", "%"));
        }
        try {
            return new Change.SetWeight(Weight.parse(value.substring("weight=".length())));
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException("'" + value + "': " + wrong.getMessage());
        }
    }
}
