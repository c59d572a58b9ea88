package org.drainboard.view.backend.action;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.drainboard.model.Plain;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.operate.Reason;
import org.drainboard.view.text.Counts;

/** Orders, servers and places in words. */
final class OrderText {
    private OrderText() {}

    /** {@code drain app_fcgi/web1}, {@code drain 2 servers}. */
    static String wish(List<Action> actions) {
        List<Change> changes = actions.stream().map(Action::change).distinct().toList();
        String whom = whom(actions.stream().map(Action::server).toList());
        return changes.size() == 1 ? wish(changes.getFirst(), whom) : "carry out " + actions.size() + " orders";
    }

    /** {@code app_fcgi/web1}, {@code 2 servers}. */
    static String whom(List<ServerId> servers) {
        return servers.size() == 1
                ? Plain.line(servers.getFirst().runtimeName())
                : Counts.of(servers.size(), "server", "servers");
    }

    private static String wish(Change change, String whom) {
        return switch (change) {
            case Change.State(ServerState state) -> state.word() + " " + whom;
            case Change.SetWeight(var weight) -> "set the weight to " + weight.word() + " on " + whom;
            case Change.ShutdownSessions _ -> "shut down the sessions of " + whom;
            case Change.HealthCheck(boolean enable) ->
                "turn the health check " + (enable ? "on" : "off") + " for " + whom;
            case Change.AgentCheck(boolean enable) ->
                "turn the agent check " + (enable ? "on" : "off") + " for " + whom;
        };
    }

    /** {@code in production, by HAProxy lb1}. */
    static String where(List<ServerId> servers) {
        List<ProxyId> proxies = servers.stream()
                .map(server -> server.backend().proxy())
                .distinct()
                .toList();
        String environments = proxies.stream()
                .map(proxy -> Plain.line(proxy.environment()))
                .distinct()
                .collect(Collectors.joining(", "));
        return "in " + environments + ", by HAProxy "
                + proxies.stream().map(proxy -> Plain.line(proxy.haproxy())).collect(Collectors.joining(", "));
    }

    /** Of one among many: with its HAProxy, because names repeat. */
    static String server(ServerId server) {
        return Plain.line(server.runtimeName()) + " on "
                + Plain.line(server.backend().proxy().haproxy());
    }

    static List<String> lines(List<Reason> reasons) {
        return reasons.stream().map(reason -> Plain.line(reason.text())).toList();
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** What it does, for somebody about to confirm it. */
    static String consequence(Change change) {
        return switch (change) {
            case Change.State(ServerState state) ->
                switch (state) {
                    case DRAIN -> "No new balanced traffic; what runs may finish; sticky clients still arrive.";
                    case READY -> "Traffic arrives at once, before any check has run: ready is not healthy.";
                    case MAINT -> "No traffic and no checks; sessions that run are not cut.";
                };
            case Change.SetWeight _ -> "Its share of new balanced traffic changes; what runs is not touched.";
            case Change.ShutdownSessions _ -> "Users of the requests that run get an error; PHP goes on with them.";
            case Change.HealthCheck(boolean enable) ->
                enable ? "HAProxy judges it by its check again." : "HAProxy takes it for usable, whatever happens.";
            case Change.AgentCheck(boolean enable) ->
                enable ? "The agent sets its state again." : "What the agent said last stays in force.";
        };
    }
}
