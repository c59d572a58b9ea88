package org.drainboard.scorecard.rival;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drainboard.model.reading.Round;
import org.drainboard.scorecard.CheckKind;
import org.drainboard.scorecard.Detector;
import org.drainboard.scorecard.Outcome;
import org.drainboard.scorecard.Sight;

/** Shows a detector one second after another, with what the test lets happen in it. */
final class Seconds {
    private final Detector detector;
    private final List<String> servers;
    private final List<Outcome> ended = new ArrayList<>();
    private final Map<CheckKind, Set<String>> down = new HashMap<>();
    private long second;

    Seconds(Detector detector, String... servers) {
        this.detector = detector;
        this.servers = List.of(servers);
        pass(1);
    }

    static Instant at(long second) {
        return Instant.EPOCH.plusSeconds(second);
    }

    /** Requests end in the coming second. */
    Seconds end(String server, Outcome.Ending ending, int times) {
        for (int i = 0; i < times; i++) {
            ended.add(new Outcome(at(second).plusMillis(500), server, ending));
        }
        return this;
    }

    Seconds down(CheckKind kind, String... by) {
        down.put(kind, Set.of(by));
        return this;
    }

    /** The detector sees so many seconds; what was said to end ends in the first of them. */
    Seconds pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            second++;
            Round round = new Round(second, at(second), Map.of(), Map.of(), Map.of(), Map.of());
            detector.see(new Sight(at(second), round, ended, down, servers));
            ended.clear();
        }
        return this;
    }

    long now() {
        return second;
    }
}
