package org.drainboard.inventory;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Database;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.jspecify.annotations.Nullable;

/** The form of the whole file, and of an entry of {@code environments}. */
final class Environments {
    static final MapOf<Inventory> INVENTORY = new MapOf<>(
            "inventory", "a map that begins with `version: 1` and has `environments`", Environments::inventory);

    static final MapOf<Environment> ENVIRONMENT =
            new MapOf<>("environment", "an environment with `name` and `haproxy`", Environments::environment);
    static final MapOf<PollSettings> POLL =
            new MapOf<>("poll", "a map such as { every: 1s, deadline: 3s }", Environments::poll);
    static final MapOf<Database> DATABASE =
            new MapOf<>("database", "a map such as { max_connections: 150 }", Environments::database);

    private Environments() {}

    private static @Nullable Inventory inventory(Fields fields) {
        Integer version = fields.need("version", new WholeNumber(1, 1, "1, the version that this program reads"));
        List<Environment> environments = fields.need(
                "environments", ListOf.named("a list of environments, each with `name` and `haproxy`", ENVIRONMENT, 1));
        PollSettings poll = fields.orElse("poll", POLL, PollSettings.DEFAULT);
        return version == null || environments == null ? null : new Inventory(environments, poll);
    }

    private static @Nullable Environment environment(Fields fields) {
        String name = fields.need("name", Words.NAME_OF_ITS_OWN);
        Access access = fields.orElse("access", Words.oneOf(Access.values(), Access::word), Access.READ_ONLY);
        List<ProxyTarget> proxies = fields.need(
                "haproxy", ListOf.named("a list of haproxies, each with `name` and `socket`", Proxies.PROXY, 1));
        List<PoolTarget> pools = fields.orElse(
                "pools", ListOf.named("a list of pools, each with `name` and `status`", Pools.POOL, 0), List.of());
        List<RequestCheck> checks = fields.orElse(
                "checks",
                ListOf.any("a list of checks, each with `backend`, `via` and `path`", Checks.CHECK),
                List.of());
        Database database = fields.maybe("database", DATABASE);
        return name == null || proxies == null ? null : new Environment(name, access, proxies, pools, checks, database);
    }

    private static PollSettings poll(Fields fields) {
        Text<Duration> form = Durations.between(Duration.ofMillis(100), Duration.ofMinutes(1));
        return new PollSettings(
                fields.orElse("every", form, PollSettings.DEFAULT.every()),
                fields.orElse("deadline", form, PollSettings.DEFAULT.deadline()),
                fields.maybe("ours", Durations.PER_SECOND));
    }

    private static @Nullable Database database(Fields fields) {
        Integer most = fields.need("max_connections", new WholeNumber(1, 1_000_000));
        return most == null ? null : new Database(most);
    }
}
