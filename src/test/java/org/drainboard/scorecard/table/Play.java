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
     * The runs in the order of their scenarios; when this thread is interrupted, those that have ended so far.
     *
     * @param done told how many have ended, in order
     */
    Runs all(List<Scenario> scenarios, int threads, IntConsumer done) {
        List<Future<Played>> runs = new ArrayList<>();
        int ended = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            scenarios.forEach(scenario -> runs.add(workers.submit(() -> one(scenario))));
            try {
                for (Future<Played> run : runs) {
                    run.get();
                    ended++;
                    done.accept(ended);
                }
            } catch (InterruptedException e) {
                workers.shutdownNow();
            } catch (ExecutionException e) {
                workers.shutdownNow();
                throw new IllegalStateException(
                        "this run failed: " + ScenarioLine.of(scenarios.get(ended)), e.getCause());
            }
        }
        return new Runs(runs.stream()
                .filter(run -> run.state() == Future.State.SUCCESS)
                .map(Future::resultNow)
                .toList());
    }

    Played one(Scenario scenario) {
        Run run = world.apply(scenario);
        Scoring scoring = new Scoring(detectors.apply(run.inventory()));
        return new Played(scenario, scoring.scores(run.play(scoring)));
    }
}
