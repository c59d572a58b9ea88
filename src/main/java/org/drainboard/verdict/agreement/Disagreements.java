package org.drainboard.verdict.agreement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Disagreement;
import org.drainboard.model.verdict.Disagreement.Matter;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.ServerVerdict;

/**
 * Compares what the HAProxies of one environment say of the servers that they share: the same backend and the same
 * name. What has the address of a unix socket or of the machine itself is the same server only on the same machine, and
 * is compared with nobody elsewhere. Follows differences from round to round; not thread-safe.
 */
public final class Disagreements {
    private static final List<Question> ANY = List.of(new Orders(), new Weights(), new Addresses());
    private static final Claims CLAIMS = new Claims();
    private static final Comparator<Disagreement> WORST_FIRST = Comparator.comparing(Disagreement::matter)
            .thenComparing(Disagreement::backend)
            .thenComparing(Disagreement::server);

    private final String environment;
    private final List<ProxyId> proxies;
    private final Duration limit;
    private final Lasting lasting = new Lasting();

    /** @param limit how old a reading may be to judge by it */
    public Disagreements(Environment environment, Duration limit) {
        this.environment = environment.name();
        this.limit = limit;
        proxies = environment.proxies().stream()
                .map(proxy -> new ProxyId(environment.name(), proxy.name()))
                .toList();
    }

    /**
     * What lasts of the differences in a round, the weightiest first.
     *
     * @param judged the verdicts of the same round, to say who is right
     */
    public List<Disagreement> of(Round round, List<BackendVerdict> judged) {
        if (proxies.size() < 2) {
            return List.of();
        }
        Shared shared = Shared.of(proxies, round, limit);
        List<Disagreement> found = new ArrayList<>();
        shared.tellings().forEach((backend, servers) -> {
            Set<String> having = shared.having().getOrDefault(backend, Set.of());
            if (having.size() > 1) {
                servers.forEach((server, tellings) -> {
                    List<Telling> same = onOneMachine(tellings);
                    List<String> apart = shared.apart(backend, server);
                    Subject subject = new Subject(backend, server, same, apart, judged);
                    if (same.size() > 1) {
                        compare(subject, found);
                    }
                    if (tellings.size() < having.size()) {
                        count(subject, tellings, Members.lacking(having, servers, tellings), found);
                    }
                });
            }
        });
        lasting.end();
        found.sort(WORST_FIRST);
        return found;
    }

    /** A server, and what is known of it. */
    private record Subject(
            String backend, String server, List<Telling> same, List<String> apart, List<BackendVerdict> judged) {}

    /** Without those whose address leads to another machine's own server. */
    private static List<Telling> onOneMachine(List<Telling> tellings) {
        if (!tellings.getFirst().row().local()) {
            return tellings;
        }
        String node = tellings.getFirst().node();
        return tellings.stream().filter(each -> each.node().equals(node)).toList();
    }

    private void compare(Subject subject, List<Disagreement> found) {
        boolean twoAddresses = false;
        for (Question question : ANY) {
            Sides sides = Sides.of(question, subject.same);
            if (sides.differ()) {
                twoAddresses |= question.matter() == Matter.ADDRESS;
                add(subject, question, sides, Duration.ZERO, found);
            }
        }
        Sides claims = Sides.of(CLAIMS, subject.same);
        if (claims.differ() && !twoAddresses) {
            // Each has said it since its last change, so nobody needs to wait to see it.
            Duration apart = claims.byAnswer().values().stream()
                    .map(Sentence::youngest)
                    .min(Duration::compareTo)
                    .orElse(Duration.ZERO);
            add(subject, CLAIMS, claims, apart, found);
        }
    }

    /** @param known how long it has lasted by HAProxy's own word */
    private void add(Subject of, Question question, Sides sides, Duration known, List<Disagreement> found) {
        Duration seen = lasting.see(
                new Lasting.Difference(of.backend, of.server, question.matter()),
                sides.all().stream().map(Telling::at).toList());
        Duration lasted = seen.compareTo(known) > 0 ? seen : known;
        if (lasted.compareTo(question.patience()) >= 0) {
            Right right = new Right(environment, of.backend, of.server, realities(of));
            found.add(disagreement(
                    of, question.matter(), sides.shown(), lasted, Sentence.of(question.matter(), sides, right)));
        }
    }

    private void count(Subject of, List<Telling> having, List<String> lacking, List<Disagreement> found) {
        if (lacking.isEmpty()) {
            return;
        }
        Duration lasted = lasting.see(
                new Lasting.Difference(of.backend, of.server, Matter.MEMBER),
                having.stream().map(Telling::at).toList());
        if (lasted.compareTo(Orders.TWO_READINGS) >= 0) {
            List<String> names = having.stream().map(Telling::haproxy).toList();
            List<Disagreement.Side> sides =
                    List.of(new Disagreement.Side("has it", names), new Disagreement.Side("does not have it", lacking));
            found.add(disagreement(of, Matter.MEMBER, sides, lasted, Sentence.lacking(names, lacking)));
        }
    }

    private Disagreement disagreement(
            Subject of, Matter matter, List<Disagreement.Side> sides, Duration lasted, String what) {
        String apart = of.apart.isEmpty()
                ? ""
                : "; " + Names.of(of.apart) + " not compared, as the latest reading there failed or is old";
        return new Disagreement(
                environment,
                of.backend,
                of.server,
                matter,
                sides,
                of.apart,
                lasted,
                of.server + " of " + of.backend + ": " + what + apart);
    }

    private static Map<ServerId, Reality> realities(Subject of) {
        Map<ServerId, Reality> realities = new HashMap<>();
        for (BackendVerdict backend : of.judged) {
            if (backend.id().backend().equals(of.backend)) {
                for (ServerVerdict server : backend.servers()) {
                    realities.put(server.id(), server.reality());
                }
            }
        }
        return realities;
    }
}
