package org.drainboard.inventory;

import java.util.List;
import org.drainboard.model.Endpoint;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.inventory.WebAddress;
import org.jspecify.annotations.Nullable;

/** The form of an entry of {@code pools}. */
final class Pools {
    static final MapOf<PoolTarget> POOL = new MapOf<>("pool", "a pool with `name` and `status`", Pools::build);

    private static final ListOf<ServerPattern> SERVES =
            ListOf.any("a list of servers, such as [\"app_fcgi/web2\", \"app_http/*\"]", Words.SERVERS);

    private Pools() {}

    private static @Nullable PoolTarget build(Fields fields) {
        String name = fields.need("name", Words.NAME_OF_ITS_OWN);
        StatusAddress status = status(fields);
        Endpoint listen = fields.maybe("listen", Addresses.LISTEN);
        String ping = fields.maybe("ping", Words.URL_PATH);
        Integer maxChildren = fields.maybe("max_children", new WholeNumber(1, 100_000));
        List<ServerPattern> serves = fields.orElse("serves", SERVES, List.of());
        return name == null || status == null ? null : new PoolTarget(name, status, listen, ping, maxChildren, serves);
    }

    private static @Nullable StatusAddress status(Fields fields) {
        StatusAddress status = fields.need("status", Addresses.STATUS);
        WebFields web = WebFields.of(fields, "status_host", "status_ca");
        return switch (status) {
            case StatusAddress.Http(WebAddress page) -> new StatusAddress.Http(web.with(page, "status", fields));
            case StatusAddress.FastCgi _ -> {
                web.refuse(fields, "belongs to a status page over http or https, and this one is asked over FastCGI");
                yield status;
            }
            case null -> null;
        };
    }
}
