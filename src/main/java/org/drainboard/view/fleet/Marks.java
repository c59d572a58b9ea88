package org.drainboard.view.fleet;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.drainboard.model.ServerId;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.ServerVerdict;
import org.jspecify.annotations.Nullable;

/**
 * The servers that the next order is for, in the order they were marked. A mark stays while its row is filtered away or
 * cannot be read; only the user takes it away.
 */
public final class Marks {
    private final ReadOnlyObjectWrapper<List<ServerId>> marked = new ReadOnlyObjectWrapper<>(List.of());
    private List<BackendVerdict> backends = List.of();

    public ReadOnlyObjectProperty<List<ServerId>> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    public List<ServerId> marked() {
        return marked.get();
    }

    /** Marks a server, or all of a backend, on every load balancer where the line is over several; where nothing is left to mark, takes the marks away. */
    public void toggle(@Nullable RowKey key) {
        List<ServerId> servers = servers(key);
        if (marked().containsAll(servers)) {
            marked.set(marked().stream()
                    .filter(server -> !servers.contains(server))
                    .toList());
        } else {
            mark(key);
        }
    }

    void mark(@Nullable RowKey key) {
        marked.set(Stream.concat(marked().stream(), servers(key).stream())
                .distinct()
                .toList());
    }

    public void clear() {
        marked.set(List.of());
    }

    boolean holds(RowKey key) {
        return key instanceof RowKey.Server server && marked().contains(server.id());
    }

    /** Which servers a backend has, whether or not they are shown. */
    void know(List<BackendVerdict> latest) {
        backends = latest;
    }

    private List<ServerId> servers(@Nullable RowKey key) {
        return switch (key) {
            case null -> List.of();
            case RowKey.Server server -> List.of(server.id());
            case RowKey.Group _, RowKey.Backend _ ->
                backends.stream()
                        .filter(backend -> key.isAbout(backend.id()))
                        .flatMap(backend -> backend.servers().stream())
                        .map(ServerVerdict::id)
                        .toList();
        };
    }
}
