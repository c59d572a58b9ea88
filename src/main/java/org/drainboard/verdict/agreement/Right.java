package org.drainboard.verdict.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.verdict.Reality;

/**
 * Which claim is right: what requests through each HAProxy get, by its own verdict. The pool behind them is the same, so
 * where one is served, a server that another calls down is there and works, and the fault lies on the way from that
 * HAProxy, or in its check.
 *
 * @param realities by server; unknown where one is absent
 */
record Right(String environment, String backend, String server, Map<ServerId, Reality> realities) {

    String words(Sides sides) {
        List<String> up = names(sides, "UP");
        List<String> down = names(sides, "DOWN");
        List<String> served = with(up, Reality.SERVING);
        List<String> failing = new ArrayList<>(with(up, Reality.NOT_SERVING));
        failing.addAll(with(up, Reality.IMPAIRED));
        if (!served.isEmpty() && failing.isEmpty()) {
            return ": requests through " + Names.of(served) + " are served, so look at the way from " + Names.of(down)
                    + " to it, and at the check there";
        }
        if (!failing.isEmpty() && served.isEmpty()) {
            return ": requests through " + Names.of(failing) + " fail, so DOWN is right";
        }
        if (!served.isEmpty()) {
            return ": requests through " + Names.of(served) + " are served, those through " + Names.of(failing)
                    + " fail";
        }
        return with(down, Reality.SERVING).isEmpty()
                ? "; which is right is not known"
                : "; by our own evidence it would serve, so UP is right";
    }

    private static List<String> names(Sides sides, String says) {
        return sides.byAnswer().getOrDefault(says, List.of()).stream()
                .map(Telling::haproxy)
                .toList();
    }

    private List<String> with(List<String> haproxies, Reality reality) {
        return haproxies.stream()
                .filter(haproxy -> realities.get(id(haproxy)) == reality)
                .toList();
    }

    private ServerId id(String haproxy) {
        return new ServerId(new BackendId(new ProxyId(environment, haproxy), backend), server);
    }
}
