package org.drainboard.view.roll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.drainboard.model.Plain;
import org.drainboard.model.Spans;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.operate.roll.RollStatus;
import org.drainboard.operate.roll.Stage;
import org.drainboard.view.backend.truth.Tone;
import org.jspecify.annotations.Nullable;

/** Puts the stages of a rolling queue in words. */
final class RollTexts {
    /** Out, worked on, tried, readied, ramped. */
    private static final double STEPS = 5;

    private RollTexts() {}

    static List<RollFacts> of(RollStatus status, Instant now) {
        return IntStream.range(0, status.servers().size())
                .mapToObj(at -> of(at + 1, status.servers().get(at), now))
                .toList();
    }

    private static RollFacts of(int place, RollStatus.Entry entry, Instant now) {
        Stage stage = entry.stage();
        return new RollFacts(
                entry.server(),
                Integer.toString(place),
                Plain.line(entry.server().runtimeName()),
                Plain.line(entry.server().backend().proxy().haproxy()),
                stage.words().toUpperCase(Locale.ROOT),
                tone(stage),
                step(stage) / STEPS,
                Plain.line(sentence(stage, now)),
                stage instanceof Stage.Waiting ? "" : Spans.age(entry.since(), now),
                stage instanceof Stage.HandedOver);
    }

    private static Tone tone(Stage stage) {
        return switch (stage) {
            case Stage.Done _ -> Tone.GOOD;
            case Stage.HandedOver _ -> Tone.WARN;
            case Stage.Failed _ -> Tone.BAD;
            case Stage.Waiting _,
                    Stage.Draining _,
                    Stage.Trying _,
                    Stage.Readying _,
                    Stage.Ramping _,
                    Stage.Skipped _ -> Tone.PLAIN;
        };
    }

    private static int step(Stage stage) {
        return switch (stage) {
            case Stage.Waiting _, Stage.Skipped _, Stage.Failed _ -> 0;
            case Stage.Draining _ -> 1;
            case Stage.HandedOver _ -> 2;
            case Stage.Trying _ -> 3;
            case Stage.Readying _, Stage.Ramping _ -> 4;
            case Stage.Done _ -> 5;
        };
    }

    private static String sentence(Stage stage, Instant now) {
        return switch (stage) {
            case Stage.Waiting _ -> "";
            case Stage.Draining(@Nullable DrainProgress progress) ->
                progress == null ? "ordered, and being read back" : progress.why();
            case Stage.HandedOver over -> "yours: do the work, then W" + noted(over.note());
            case Stage.Trying _ -> "asked what users would ask";
            case Stage.Readying _ -> "passed; being made ready";
            case Stage.Ramping(int percent, Instant until) ->
                percent + " % of its weight; the next step in " + Spans.text(Duration.between(now, until));
            case Stage.Done(String note) -> note;
            case Stage.Skipped(String note) -> note;
            case Stage.Failed(String why) -> why;
        };
    }

    private static String noted(String note) {
        return note.isEmpty() ? "" : "; " + note;
    }
}
