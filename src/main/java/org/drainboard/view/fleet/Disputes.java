package org.drainboard.view.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.BackendId;
import org.drainboard.model.ServerId;
import org.drainboard.model.verdict.Disagreement;
import org.drainboard.model.verdict.Judgement;

/** On how many points a load balancer says something else than most do, about a server or any server of a backend. */
final class Disputes {
    private final Map<String, List<Disagreement>> byBackend = new HashMap<>();

    Disputes(Judgement judgement, String environment) {
        for (Disagreement each : judgement.disagreements()) {
            if (each.environment().equals(environment)) {
                byBackend
                        .computeIfAbsent(each.backend(), _ -> new ArrayList<>())
                        .add(each);
            }
        }
    }

    int about(RowKey key) {
        return switch (key) {
            case RowKey.Group(String _, String backend) ->
                byBackend.getOrDefault(backend, List.of()).size();
            case RowKey.Backend(BackendId backend) ->
                (int) byBackend.getOrDefault(backend.backend(), List.of()).stream()
                        .filter(each -> each.isOdd(backend.proxy().haproxy()))
                        .count();
            case RowKey.Server(ServerId server) ->
                (int) byBackend.getOrDefault(server.backend().backend(), List.of()).stream()
                        .filter(each -> each.server().equals(server.server())
                                && each.isOdd(server.backend().proxy().haproxy()))
                        .count();
        };
    }
}
