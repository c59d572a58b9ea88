package org.drainboard.view.roll;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.drainboard.model.BackendId;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.view.backend.servers.ByName;
import org.drainboard.view.room.Sight;
import org.drainboard.view.text.Counts;
import org.jspecify.annotations.Nullable;

/** Which servers a new queue takes out, in which order: the marked, or all of a backend; or which it only brings back. */
final class FormServers {
    private final ObservableList<ServerId> servers = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper returning = new ReadOnlyBooleanWrapper(false);
    private @Nullable From from;

    /** @param known whether the backend has been judged yet */
    private record From(@Nullable BackendId backend, List<ServerId> marked, boolean known) {}

    /** Begins anew when something else is selected or marked; what was arranged by hand stays until then. */
    void follow(Sight sight, List<ServerId> marked) {
        From next = new From(sight.backend(), List.copyOf(marked), known(sight));
        if (!returning.get() && !next.equals(from)) {
            from = next;
            begin(sight, marked);
        }
    }

    /** Only the way back, for servers that are out; what is selected or marked changes nothing of it. */
    void bringBack(List<ServerId> out) {
        returning.set(true);
        servers.setAll(out);
        source.set(Counts.of(out.size(), "server that is out", "servers that are out")
                + ", to be brought back: tried, made ready, ramped");
    }

    /** The whole way again, out and back. */
    void takeOut() {
        returning.set(false);
        from = null;
    }

    /** Whether they are only brought back. */
    ReadOnlyBooleanProperty returning() {
        return returning.getReadOnlyProperty();
    }

    private static boolean known(Sight sight) {
        return sight.judgement().backends().stream().anyMatch(each -> each.id().equals(sight.backend()));
    }

    private void begin(Sight sight, List<ServerId> marked) {
        if (!marked.isEmpty()) {
            servers.setAll(marked);
            source.set(Counts.of(marked.size(), "marked server", "marked servers"));
            return;
        }
        List<ServerVerdict> found = sight.judgement().backends().stream()
                .filter(backend -> backend.id().equals(sight.backend()))
                .map(BackendVerdict::servers)
                .flatMap(List::stream)
                .toList();
        servers.setAll(found.stream()
                .map(ServerVerdict::id)
                .sorted(Comparator.comparing(ServerId::server, ByName.ORDER))
                .toList());
        source.set(
                found.isEmpty() || sight.backend() == null
                        ? "Select a backend in the fleet, or mark servers, and come back."
                        : "All of " + Plain.line(sight.backend().backend()) + " on "
                                + Plain.line(sight.backend().proxy().haproxy()));
    }

    /** Moves one up or down, and says where it is now. */
    int move(int at, int step) {
        int to = at + step;
        if (to < 0 || to >= servers.size()) {
            return at;
        }
        servers.add(to, servers.remove(at));
        return to;
    }

    void leaveOut(int at) {
        servers.remove(at);
    }

    ObservableList<ServerId> servers() {
        return servers;
    }

    /** Where they come from, or what to do where there are none. */
    ReadOnlyStringProperty source() {
        return source.getReadOnlyProperty();
    }
}
