package org.drainboard.view.inventory;

import org.drainboard.model.Plain;
import org.drainboard.view.text.Counts;

/** What goes with an entry when it is removed, in one sentence. */
final class Consequences {
    private Consequences() {}

    static String of(EntryName name, Drafts drafts) {
        String who = Plain.line(drafts.find(name).map(Entry::title).orElse(""));
        return switch (name.kind()) {
            case ENVIRONMENT ->
                who + " goes with its " + count(name, drafts, Kind.HAPROXY, "HAProxy", "HAProxies") + ", "
                        + count(name, drafts, Kind.POOL, "pool", "pools") + " and "
                        + count(name, drafts, Kind.CHECK, "check", "checks") + ": none of it is watched any more.";
            case HAPROXY ->
                who + " is no longer read: its backends leave the screen, and nothing can be ordered there.";
            case POOL -> who + " is no longer read: the servers it stands behind are judged without their workers.";
            case CHECK -> "No more requests are sent for " + who + ".";
        };
    }

    private static String count(EntryName environment, Drafts drafts, Kind kind, String one, String many) {
        return Counts.of(
                drafts.listing().entries().stream()
                        .filter(entry -> entry.name().kind() == kind)
                        .filter(entry -> entry.name().environment().equals(environment.environment()))
                        .count(),
                one,
                many);
    }
}
