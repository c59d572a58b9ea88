package org.drainboard.poll;

import java.util.HashMap;
import java.util.Map;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;

/** Collects what all watches know at one moment. For one thread only. */
final class Rounds {
    private final Time time;
    private final Watches watches;
    private final RequestWatches requests;
    private final WebWatches webs;
    private long number;

    Rounds(Inventory inventory, Questions questions, Time time, Watches watches, Crew crew) {
        this.time = time;
        this.watches = watches;
        this.requests = new RequestWatches(inventory, questions, watches, crew);
        this.webs = new WebWatches(inventory, questions, watches, crew);
    }

    /** What is known now; targets that come and go with HAProxy's servers are asked from now on. */
    Round next() {
        requests.follow();
        webs.follow();
        number++;
        return new Round(
                number,
                time.instant(),
                readings(watches.proxies()),
                readings(watches.pages().all()),
                watches.ladders(requests),
                readings(requests.current()),
                webs.ladders(requests),
                watches.ours());
    }

    private static <K, T> Map<K, Reading<T>> readings(Map<K, Watch<T>> watches) {
        Map<K, Reading<T>> known = new HashMap<>();
        watches.forEach((id, watch) -> watch.reading().ifPresent(reading -> known.put(id, reading)));
        return known;
    }
}
