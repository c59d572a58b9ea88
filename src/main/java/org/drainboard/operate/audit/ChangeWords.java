package org.drainboard.operate.audit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.ServerState;

/** Reads back what {@link Change#words()} wrote. */
final class ChangeWords {
    private static final String WEIGHT = "weight ";

    private static final List<Change> FIXED = Stream.concat(
                    Arrays.stream(ServerState.values()).map(Change.State::new),
                    Stream.<Change>of(
                            new Change.ShutdownSessions(),
                            new Change.HealthCheck(true),
                            new Change.HealthCheck(false),
                            new Change.AgentCheck(true),
                            new Change.AgentCheck(false)))
            .toList();

    private ChangeWords() {}

    /** @throws IllegalArgumentException for words that no change has */
    static Change parse(String words) {
        if (words.startsWith(WEIGHT)) {
            return new Change.SetWeight(Weight.parse(words.substring(WEIGHT.length())));
        }
        return FIXED.stream()
                .filter(change -> change.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + words + "\" is no change"));
    }
}
