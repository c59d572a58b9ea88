package org.drainboard.view.backend.action;

import java.util.List;
import java.util.stream.Stream;
import org.drainboard.model.BackendId;
import org.drainboard.model.ServerId;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.ServerVerdict;

/** To which servers an order goes, seen from the ones it was asked for. */
public enum Reach {
    /** Only those. */
    THESE,
    /** The servers of the same name in every backend of the same HAProxy: the machine, as one load balancer knows it. */
    EVERY_BACKEND,
    /** The same server of the same backend on every HAProxy of the environment. */
    EVERY_HAPROXY,
    /** The servers of the same name, wherever in the environment. */
    EVERYWHERE;

    /** The servers, those asked for first, each once. */
    List<ServerId> from(List<ServerId> asked, Judgement latest) {
        Stream<ServerId> others = latest.backends().stream()
                .map(BackendVerdict::servers)
                .flatMap(List::stream)
                .map(ServerVerdict::id)
                .filter(server -> asked.stream().anyMatch(one -> meets(one, server)));
        return Stream.concat(asked.stream(), others).distinct().toList();
    }

    private boolean meets(ServerId asked, ServerId other) {
        BackendId here = asked.backend();
        BackendId there = other.backend();
        boolean sameProxy = here.proxy().equals(there.proxy());
        boolean sameEnvironment =
                here.proxy().environment().equals(there.proxy().environment());
        boolean sameBackend = here.backend().equals(there.backend());
        return asked.server().equals(other.server())
                && sameEnvironment
                && switch (this) {
                    case THESE -> false;
                    case EVERY_BACKEND -> sameProxy;
                    case EVERY_HAPROXY -> sameBackend;
                    case EVERYWHERE -> true;
                };
    }
}
