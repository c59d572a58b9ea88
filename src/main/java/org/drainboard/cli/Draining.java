package org.drainboard.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.drain.DrainProgress;
import org.drainboard.operate.drain.DrainState;
import org.drainboard.operate.drain.DrainWatch;
import org.drainboard.operate.drain.Forecast;
import org.drainboard.operate.drain.Hindrance;
import org.jspecify.annotations.Nullable;

/**
 * Waits until servers that were ordered out are really drained: no session, no running worker, no kept connection. Says on
 * the way how far each is, at most once a second.
 */
final class Draining {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Output output;
    private final Latest latest;
    private final Inventory inventory;
    private final Map<ServerId, String> said = new HashMap<>();
    private final Map<ServerId, DrainProgress> last = new LinkedHashMap<>();
    private @Nullable Instant saidAt;

    Draining(Output output, Latest latest, Inventory inventory) {
        this.output = output;
        this.latest = latest;
        this.inventory = inventory;
    }

    /**
     * Waits for all together.
     *
     * @param before what was known before they were sent: a reload shows by another process than that
     * @param orders with the moment at which each was verified
     */
    ExitCode await(Judgement before, Map<Action, Instant> orders, Duration limit) throws InterruptedException {
        DrainWatch watch = new DrainWatch(inventory, limit);
        watch.note(before);
        orders.forEach(watch::ordered);
        List<ServerId> servers = orders.keySet().stream().map(Action::server).toList();
        latest.await(judgement -> note(watch, servers, judgement), limit);
        ExitCode code = ExitCode.OK;
        for (ServerId server : servers) {
            DrainProgress progress = last.get(server);
            if (progress == null || progress.state() != DrainState.DONE) {
                code = ExitCode.UNVERIFIED;
            }
            end(server, progress).forEach(line -> output.print(Plain.whole(line)));
        }
        return code;
    }

    /** Whether there is nothing left to wait for. */
    private boolean note(DrainWatch watch, List<ServerId> servers, Judgement judgement) {
        last.clear();
        watch.note(judgement).stream()
                .filter(progress -> servers.contains(progress.server()))
                .forEach(progress -> last.put(progress.server(), progress));
        Instant now = judgement.round().at();
        if (saidAt == null || Duration.between(saidAt, now).compareTo(BETWEEN) >= 0) {
            last.forEach((server, progress) -> {
                String line = server.runtimeName() + " " + progress.state().words() + ": " + progress.why();
                if (!Objects.equals(said.put(server, line), line)) {
                    output.progress(Plain.whole(line));
                    saidAt = now;
                }
            });
        }
        return servers.stream().allMatch(server -> over(last.get(server)));
    }

    /** Waiting longer cannot help: it is done, gone or in use again, or what is left can never be seen. */
    private static boolean over(@Nullable DrainProgress progress) {
        return progress == null
                || progress.state() == DrainState.DONE
                || progress.hindrances().stream()
                        .anyMatch(each -> each.endless()
                                && (each.kind() == Hindrance.Kind.LOST || each.kind() == Hindrance.Kind.UNSEEN));
    }

    private static List<String> end(ServerId server, @Nullable DrainProgress progress) {
        if (progress == null) {
            return List.of("Gone:     HAProxy no longer has " + server.runtimeName());
        }
        String lost =
                progress.hindrance(Hindrance.Kind.LOST).map(Hindrance::text).orElse(null);
        if (lost != null) {
            return List.of("Lost:     " + server.runtimeName() + " is not out any more: " + lost);
        }
        if (progress.state() == DrainState.DONE) {
            return List.of("Drained:  " + server.runtimeName() + ": " + progress.why());
        }
        List<String> lines = new ArrayList<>();
        lines.add("Not drained in time: " + server.runtimeName() + ": " + progress.why());
        progress.hindrances().stream().skip(1).forEach(each -> lines.add("Besides:  " + each.text()));
        Forecast forecast = progress.forecast();
        if (forecast != null && forecast.now() > 0) {
            lines.add("Cut:      shutting down the rest would cut " + forecast.now()
                    + (forecast.now() == 1 ? " user" : " users"));
        }
        lines.add("Next:     the order stands; wait again with --wait, or set maint, ready or shutdown-sessions");
        return lines;
    }
}
