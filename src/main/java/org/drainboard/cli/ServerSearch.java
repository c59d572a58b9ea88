package org.drainboard.cli;

import java.util.List;
import java.util.Optional;
import org.drainboard.model.Failure;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.ServerVerdict;
import org.jspecify.annotations.Nullable;

/** Which servers a path on the command line means. */
sealed interface ServerSearch {
    record Found(List<ServerId> servers) implements ServerSearch {}

    /** The command line does not name one server. */
    record Mistaken(String why) implements ServerSearch {}

    /** HAProxy could not be read, so the name can be neither found nor called wrong. */
    record Unseen(String why) implements ServerSearch {}

    static ServerSearch in(Inventory inventory, Judgement judgement, ServerPath path, @Nullable String haproxy) {
        Optional<Environment> environment = inventory.environments().stream()
                .filter(known -> known.name().equals(path.environment()))
                .findFirst();
        if (environment.isEmpty()) {
            return new Mistaken("The inventory has no environment " + path.environment() + "; it has "
                    + names(inventory.environments().stream()
                            .map(Environment::name)
                            .toList()));
        }
        List<String> proxies = environment.get().proxies().stream()
                .map(ProxyTarget::name)
                .filter(name -> haproxy == null || haproxy.equals(SetRequest.EVERY) || haproxy.equals(name))
                .toList();
        if (proxies.isEmpty()) {
            return new Mistaken("Environment " + path.environment() + " has no HAProxy " + haproxy);
        }
        return among(judgement, path, proxies, SetRequest.EVERY.equals(haproxy));
    }

    private static ServerSearch among(Judgement judgement, ServerPath path, List<String> proxies, boolean every) {
        List<ServerId> matches = judgement.backends().stream()
                .flatMap(backend -> backend.servers().stream())
                .map(ServerVerdict::id)
                .filter(id ->
                        path.means(id) && proxies.contains(id.backend().proxy().haproxy()))
                .toList();
        List<String> on = matches.stream()
                .map(id -> id.backend().proxy().haproxy())
                .distinct()
                .toList();
        if (on.size() > 1 && !every) {
            return new Mistaken("Several HAProxies have " + path + ": " + names(on)
                    + ". Name one with --haproxy, or take --haproxy " + SetRequest.EVERY + ".");
        }
        if (every && !matches.isEmpty()) {
            Optional<String> blind = unread(judgement, path, proxies);
            if (blind.isPresent()) {
                return new Unseen(blind.get() + ". So nobody knows whether it has the server, and all cannot be all;"
                        + " of those that were read, " + names(on) + " can be named with --haproxy, one at a time");
            }
        }
        if (!matches.isEmpty()) {
            return new Found(matches);
        }
        return unread(judgement, path, proxies)
                .<ServerSearch>map(Unseen::new)
                .orElseGet(() -> new Mistaken("There is no server " + path.backend() + "/" + path.server() + " on "
                        + names(proxies) + "; `drainboard check` lists them"));
    }

    private static Optional<String> unread(Judgement judgement, ServerPath path, List<String> proxies) {
        return proxies.stream()
                .map(name -> new ProxyId(path.environment(), name))
                .flatMap(proxy -> unread(proxy, judgement.round().proxies().get(proxy)).stream())
                .findFirst();
    }

    private static Optional<String> unread(ProxyId proxy, @Nullable Reading<ProxySnapshot> reading) {
        if (reading != null && reading.latest().isPresent()) {
            return Optional.empty();
        }
        Optional<Failure> problem = reading == null ? Optional.empty() : reading.problem();
        return Optional.of("HAProxy " + proxy + " could not be read, so nothing was sent: "
                + problem.map(Failure::message).orElse("no answer yet"));
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
