package org.drainboard.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.operate.roll.Ramp;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a server's weight comes back with {@code ready}. */
final class RampOptions {
    private static final int WHOLE = 100;

    @Option(
            names = "--ramp",
            paramLabel = "PERCENT",
            split = ",",
            description = "With ready, for a server that is out: its weight comes back in these steps, such as"
                    + " 10,25,50,100. It stops by itself when the fleet gets worse: exit 5.")
    private List<Integer> percents = new ArrayList<>();

    @Option(
            names = "--step",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long each step of --ramp lasts while nothing worsens; 20s if not given.")
    private @Nullable Duration step;

    /**
     * The ramp, or empty where none was asked for.
     *
     * @param other whether an option was given that a ramp does not go with
     * @throws IllegalArgumentException saying what is wrong
     */
    Optional<Ramp> of(Change change, boolean other) {
        if (percents.isEmpty()) {
            if (step != null) {
                throw new IllegalArgumentException("--step is how long a step of --ramp lasts; give --ramp as well");
            }
            return Optional.empty();
        }
        if (!change.equals(new Change.State(ServerState.READY))) {
            throw new IllegalArgumentException("--ramp goes with ready only: it is the way back of a server");
        }
        if (other) {
            throw new IllegalArgumentException("--ramp waits for each step by itself, overrides nothing and does not"
                    + " expire: leave out --wait, --override and --expires");
        }
        boolean closed = percents.getLast() == WHOLE;
        List<Integer> before = closed ? percents.subList(0, percents.size() - 1) : percents;
        return Optional.of(new Ramp(before, step == null ? Ramp.GENTLE.each() : step));
    }
}
