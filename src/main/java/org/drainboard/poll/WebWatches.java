package org.drainboard.poll;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.WebServer;
import org.drainboard.model.reading.Reading;

/** The watches of the ladders of web servers. Their rungs take no worker, but count among ours. */
final class WebWatches {
    /** A connection alone, and one with a request. */
    private static final int QUESTIONS = 2;

    private final Inventory inventory;
    private final Questions questions;
    private final Watches watches;
    private final PassingWatches<WebServer, WebServer, Ladder> passing;

    WebWatches(Inventory inventory, Questions questions, Watches watches, Crew crew) {
        this.inventory = inventory;
        this.questions = questions;
        this.watches = watches;
        this.passing = new PassingWatches<>(crew);
    }

    /** Starts what the latest snapshots call for, and stops what they do not any more. */
    void follow() {
        Map<WebServer, WebServer> wanted = new HashMap<>();
        for (Environment environment : inventory.environments()) {
            WebServers.of(environment, watches.snapshots(environment)).forEach(server -> wanted.put(server, server));
        }
        passing.follow(wanted, (_, server) -> watch(server));
    }

    /** The ladders so far, with the real requests that go to the same servers. */
    Map<WebServer, Reading<Ladder>> ladders(RequestWatches requests) {
        Map<WebServer, Reading<Ladder>> whole = new HashMap<>();
        passing.current()
                .forEach((server, watch) -> watch.reading()
                        .ifPresent(climbed -> whole.put(server, WholeLadder.of(climbed, requests.to(server)))));
        return whole;
    }

    private Watch<Ladder> watch(WebServer server) {
        Duration every = watches.ladderEvery();
        Place place = new Place.AtServer(server.environment(), server.address());
        return watches.watch(new Target<>(
                server.environment() + "/" + server.address() + " ladder",
                Cadence.of(every).atMost(every),
                () -> watches.enter(Set.of(), Set.of(place), QUESTIONS),
                leave -> switch (leave) {
                    case Gate.Pass pass -> questions.climb(server, pass);
                    case Gate.Refused(String reason) -> questions.leaveOut(server, reason);
                },
                Health::well,
                null));
    }
}
