package org.drainboard.inventory;

import org.drainboard.model.Endpoint;
import org.drainboard.model.inventory.ProxyTarget;
import org.jspecify.annotations.Nullable;

/** The form of an entry of {@code haproxy}. */
final class Proxies {
    static final MapOf<ProxyTarget> PROXY =
            new MapOf<>("haproxy", "a haproxy with `name` and `socket`", Proxies::build);

    private Proxies() {}

    private static @Nullable ProxyTarget build(Fields fields) {
        String name = fields.need("name", Words.NAME_OF_ITS_OWN);
        Endpoint socket = fields.need("socket", Addresses.RUNTIME_SOCKET);
        Integer process = fields.maybe("process", new WholeNumber(1, 1024));
        return name == null || socket == null ? null : new ProxyTarget(name, socket, process);
    }
}
