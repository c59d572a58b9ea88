package org.drainboard.inventory;

import java.util.List;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Secret;
import org.drainboard.model.inventory.Login;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.WebAddress;
import org.jspecify.annotations.Nullable;

/** The form of an entry of {@code haproxy}: a runtime socket or a stats page. */
final class Proxies {
    static final MapOf<ProxyTarget> PROXY =
            new MapOf<>("haproxy", "a haproxy with `name` and `socket`", Proxies::build);

    private Proxies() {}

    private static @Nullable ProxyTarget build(Fields fields) {
        String name = fields.need("name", Words.NAME_OF_ITS_OWN);
        boolean page = fields.has("stats");
        Endpoint socket = page
                ? fields.maybe("socket", Addresses.RUNTIME_SOCKET)
                : fields.need("socket", Addresses.RUNTIME_SOCKET);
        Integer process = fields.maybe("process", new WholeNumber(1, 1024));
        WebAddress stats = fields.maybe("stats", Addresses.STATS);
        String user = fields.maybe("user", Words.USER);
        Secret password = fields.maybe("password", new SecretForm());
        WebFields web = WebFields.of(fields, "host", "ca");
        if (page) {
            refuseWhatIsNoPages(fields);
            Login login = user == null || password == null ? null : new Login(user, password);
            return name == null || stats == null
                    ? null
                    : new ProxyTarget(name, new ProxyAddress.StatsPage(web.with(stats, "stats", fields), login));
        }
        for (String key : List.of("user", "password")) {
            if (fields.has(key)) {
                fields.refuse(key, "`" + key + "` belongs to `stats`; a socket asks for none");
            }
        }
        web.refuse(fields, "belongs to `stats`; a socket has none");
        return name == null || socket == null ? null : new ProxyTarget(name, socket, process);
    }

    private static void refuseWhatIsNoPages(Fields fields) {
        if (fields.has("socket")) {
            fields.refuse(
                    "stats",
                    "`stats` and `socket` are two ways to one HAProxy; keep `socket` to read and to act, or `stats` to"
                            + " read only");
        }
        if (fields.has("process")) {
            fields.refuse("process", "`process` names a worker behind a master socket; a stats page has none");
        }
        if (fields.has("user") != fields.has("password")) {
            String there = fields.has("user") ? "user" : "password";
            fields.refuse(there, "`user` and `password` go together; one of the two is missing");
        }
    }
}
