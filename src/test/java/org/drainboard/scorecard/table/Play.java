package org.drainboard.scorecard.table;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.scorecard.Detector;
import org.drainboard.scorecard.world.Run;
import org.drainboard.scorecard.world.Scenario;

/** Plays scenarios on several threads. Each run has a world and detectors of its own, so their number changes nothing. */
final class Play {
    private final Function<Scenario, Run> world;
    private final Function<Inventory, SequencedMap<String, Detector>> detectors;

    Play(Function<Scenario, Run> world, Function<Inventory, SequencedMap<String, Detector>> detectors) {
        this.world = world;
        this.detectors = detectors;
    }

    /**
     * The runs in the order of their scenarios.
     *
     * @param done told how many have ended, in order
     */
    Runs all(List<Scenario> scenarios, int threads, IntConsumer done) throws InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Played>> pending = new ArrayList<>();
            scenarios.forEach(scenario -> pending.add(workers.submit(() -> one(scenario))));
            List<Played> played = new ArrayList<>();
            try {
                for (Future<Played> each : pending) {
                    played.add(each.get());
                    done.accept(played.size());
                }
            } catch (ExecutionException e) {
                workers.shutdownNow();
                throw new IllegalStateException(
                        "this run failed: " + ScenarioLine.of(scenarios.get(played.size())), e.getCause());
            }
            return new Runs(played);
        }
    }

    Played one(Scenario scenario) {
        Run run = world.apply(scenario);
        Scoring scoring = new Scoring(detectors.apply(run.inventory()));
        return new Played(scenario, scoring.scores(run.play(scoring)));
    }
}
