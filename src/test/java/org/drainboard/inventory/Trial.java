package org.drainboard.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.drainboard.model.Endpoint;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;
import org.jspecify.annotations.Nullable;

/**
 * An edit, and what it must come to, made from the records and not from the file.
 *
 * @param removed the owner whose comments may go, or empty
 */
record Trial(Edit edit, Inventory wanted, Optional<Edit> inverse, Effect effect, int longest, String removed) {
    enum Effect {
        ADDS,
        CHANGES,
        REMOVES
    }

    private static final StatusAddress STATUS = new StatusAddress.FastCgi(new Endpoint.Unix("/run/x y.sock"), "/s");

    static Trial of(Inventory before, Random random) {
        Environment one =
                before.environments().get(random.nextInt(before.environments().size()));
        String name = one.name();
        return switch (random.nextInt(one.pools().isEmpty() ? 6 : 10)) {
            case 0 -> {
                ProxyTarget fresh = new ProxyTarget("10", new Endpoint.Tcp("::1", 9999), null);
                yield new Trial(
                        new Edit.AddHaproxy(name, fields("name", "10", "socket", "tcp://[::1]:9999"), ""),
                        with(before, one, proxies(one, added(one.proxies(), fresh))),
                        Optional.of(new Edit.RemoveEntry(new Entry.OfHaproxy(name, "10"))),
                        Effect.ADDS,
                        0,
                        "");
            }
            case 1 -> {
                PoolTarget fresh = new PoolTarget("new", STATUS, null, null, 7, List.of(new ServerPattern("b", "*")));
                List<Field> fields = fields(
                        "name", "new", "status", "fcgi+unix:/run/x y.sock#/s", "max_children", "7", "serves", "b/*");
                yield new Trial(
                        new Edit.AddPool(name, fields, "from: here # and\nthere"),
                        with(before, one, pools(one, added(one.pools(), fresh))),
                        Optional.of(new Edit.RemoveEntry(new Entry.OfPool(name, "new"))),
                        Effect.ADDS,
                        0,
                        "");
            }
            case 2 ->
                new Trial(
                        new Edit.Rename(new Entry.OfEnvironment(name), "renamed"),
                        with(before, one, renamed(one, "renamed")),
                        Optional.of(new Edit.Rename(new Entry.OfEnvironment("renamed"), name)),
                        Effect.CHANGES,
                        20,
                        "");
            case 3 ->
                new Trial(
                        new Edit.Set(new Entry.OfEnvironment(name), new Field("access", "read-only")),
                        with(before, one, access(one, Access.READ_ONLY)),
                        Optional.of(new Edit.Set(
                                new Entry.OfEnvironment(name),
                                new Field("access", one.access().word()))),
                        Effect.CHANGES,
                        80,
                        "");
            case 4 -> {
                ProxyTarget first = one.proxies().getFirst();
                ProxyTarget moved = new ProxyTarget(first.name(), new Endpoint.Unix("/run/it's \"here\""), null);
                List<ProxyTarget> proxies = new ArrayList<>(one.proxies());
                proxies.set(0, withProcessOf(first, moved));
                yield new Trial(
                        new Edit.Set(
                                new Entry.OfHaproxy(name, first.name()),
                                new Field("socket", "unix:/run/it's \"here\"")),
                        with(before, one, proxies(one, proxies)),
                        Optional.of(new Edit.Set(
                                new Entry.OfHaproxy(name, first.name()),
                                new Field("socket", "unix:/run/" + name + first.name()))),
                        Effect.CHANGES,
                        60,
                        "");
            }
            case 5 ->
                one.proxies().size() < 2
                        ? of(before, random)
                        : new Trial(
                                new Edit.RemoveEntry(new Entry.OfHaproxy(name, "lb0")),
                                with(
                                        before,
                                        one,
                                        proxies(
                                                one,
                                                one.proxies()
                                                        .subList(
                                                                1, one.proxies().size()))),
                                Optional.empty(),
                                Effect.REMOVES,
                                0,
                                name + "/lb0");
            case 6 ->
                ofPool(before, one, random, pool -> pool(pool, pool.ping(), 40, pool.serves()), "max_children", "40");
            case 7 ->
                ofPool(before, one, random, pool -> pool(pool, null, pool.maxChildren(), pool.serves()), "ping", null);
            case 8 ->
                ofPool(
                        before,
                        one,
                        random,
                        pool -> pool(
                                pool,
                                pool.ping(),
                                pool.maxChildren(),
                                List.of(new ServerPattern("a", "b"), new ServerPattern("z", "*"))),
                        "serves",
                        "a/b z/*");
            default -> {
                PoolTarget gone = one.pools().get(random.nextInt(one.pools().size()));
                yield new Trial(
                        new Edit.RemoveEntry(new Entry.OfPool(name, gone.name())),
                        with(
                                before,
                                one,
                                pools(
                                        one,
                                        one.pools().stream()
                                                .filter(each -> !each.name().equals(gone.name()))
                                                .toList())),
                        Optional.empty(),
                        Effect.REMOVES,
                        0,
                        name + "/" + gone.name());
            }
        };
    }

    private static Trial ofPool(
            Inventory before,
            Environment one,
            Random random,
            UnaryOperator<PoolTarget> change,
            String key,
            @Nullable String value) {
        int at = random.nextInt(one.pools().size());
        PoolTarget pool = one.pools().get(at);
        List<PoolTarget> pools = new ArrayList<>(one.pools());
        pools.set(at, change.apply(pool));
        Entry entry = new Entry.OfPool(one.name(), pool.name());
        Edit edit = value == null ? new Edit.Remove(entry, key) : new Edit.Set(entry, new Field(key, value));
        Optional<Edit> inverse =
                key.equals("max_children") ? Optional.of(new Edit.Remove(entry, key)) : Optional.empty();
        boolean nothing = value == null && pool.ping() == null;
        return new Trial(
                edit,
                with(before, one, pools(one, pools)),
                inverse,
                value == null && !nothing ? Effect.REMOVES : Effect.CHANGES,
                90,
                value == null ? one.name() + "/" + pool.name() : "");
    }

    private static PoolTarget pool(
            PoolTarget pool, @Nullable String ping, @Nullable Integer most, List<ServerPattern> serves) {
        return new PoolTarget(pool.name(), pool.status(), pool.listen(), ping, most, serves);
    }

    private static ProxyTarget withProcessOf(ProxyTarget had, ProxyTarget has) {
        return new ProxyTarget(
                has.name(),
                switch (had.address()) {
                    case ProxyAddress.Socket(var _, var process) ->
                        new ProxyAddress.Socket(((ProxyAddress.Socket) has.address()).socket(), process);
                    case ProxyAddress.StatsPage page -> page;
                });
    }

    private static <T> List<T> added(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    private static List<Field> fields(String... pairs) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.add(new Field(pairs[i], pairs[i + 1]));
        }
        return fields;
    }

    private static Inventory with(Inventory before, Environment one, Environment other) {
        return new Inventory(
                before.environments().stream()
                        .map(each -> each.name().equals(one.name()) ? other : each)
                        .toList(),
                before.poll());
    }

    private static Environment proxies(Environment one, List<ProxyTarget> proxies) {
        return new Environment(one.name(), one.access(), proxies, one.pools(), one.checks(), one.database());
    }

    private static Environment pools(Environment one, List<PoolTarget> pools) {
        return new Environment(one.name(), one.access(), one.proxies(), pools, one.checks(), one.database());
    }

    private static Environment renamed(Environment one, String name) {
        return new Environment(name, one.access(), one.proxies(), one.pools(), one.checks(), one.database());
    }

    private static Environment access(Environment one, Access access) {
        return new Environment(one.name(), access, one.proxies(), one.pools(), one.checks(), one.database());
    }
}
