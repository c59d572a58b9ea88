package org.drainboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drainboard.model.inventory.AddressText;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.inventory.RequestCheck;
import org.drainboard.model.inventory.ServerPattern;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.view.inventory.Entry;
import org.drainboard.view.inventory.EntryName;
import org.drainboard.view.inventory.FieldText;
import org.drainboard.view.inventory.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an inventory as a form shows them. Where a password is kept is left out: what is not shown is not
 * written back either.
 */
final class AppEntries {
    private AppEntries() {}

    static List<Entry> of(Inventory inventory) {
        List<Entry> all = new ArrayList<>();
        for (Environment environment : inventory.environments()) {
            String name = environment.name();
            all.add(new Entry(
                    EntryName.of(name),
                    List.of(
                            new FieldText("name", name),
                            new FieldText("access", environment.access().word()))));
            environment.proxies().forEach(proxy -> all.add(of(name, proxy)));
            environment.pools().forEach(pool -> all.add(of(name, pool)));
            IntStream.range(0, environment.checks().size())
                    .forEach(at -> all.add(of(name, at, environment.checks().get(at))));
        }
        return all;
    }

    private static Entry of(String environment, ProxyTarget proxy) {
        List<FieldText> fields = new ArrayList<>(List.of(new FieldText("name", proxy.name())));
        switch (proxy.address()) {
            case ProxyAddress.Socket(var socket, Integer process) -> {
                fields.add(new FieldText("socket", socket.toString()));
                fields.add(new FieldText("process", text(process)));
            }
            case ProxyAddress.StatsPage(var page, var login) -> {
                fields.add(new FieldText("stats", page.uri().toString()));
                fields.add(new FieldText("user", login == null ? "" : login.user()));
                fields.add(new FieldText("host", text(page.host())));
                fields.add(new FieldText("ca", text(page.ca())));
            }
        }
        return new Entry(new EntryName(Kind.HAPROXY, environment, proxy.name()), fields);
    }

    private static Entry of(String environment, PoolTarget pool) {
        List<FieldText> fields = new ArrayList<>(List.of(
                new FieldText("name", pool.name()),
                new FieldText("status", AddressText.status(pool.status())),
                new FieldText("listen", pool.listen() == null ? "" : AddressText.listen(pool.listen())),
                new FieldText("ping", text(pool.ping())),
                new FieldText("max_children", text(pool.maxChildren())),
                new FieldText(
                        "serves",
                        pool.serves().stream().map(ServerPattern::toString).collect(Collectors.joining(", ")))));
        if (pool.status() instanceof StatusAddress.Http(var page)) {
            fields.add(new FieldText("status_host", text(page.host())));
            fields.add(new FieldText("status_ca", text(page.ca())));
        }
        return new Entry(new EntryName(Kind.POOL, environment, pool.name()), fields);
    }

    private static Entry of(String environment, int number, RequestCheck check) {
        return new Entry(
                new EntryName(Kind.CHECK, environment, Integer.toString(number)),
                List.of(
                        new FieldText("backend", check.backend()),
                        new FieldText("via", check.via().name().toLowerCase(java.util.Locale.ROOT)),
                        new FieldText("script", text(check.script())),
                        new FieldText("path", check.path()),
                        new FieldText("host", text(check.host())),
                        new FieldText("expect", text(check.expect())),
                        new FieldText("timeout", text(check.timeout())),
                        new FieldText("every", text(check.every()))));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Duration time -> time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
            default -> value.toString();
        };
    }
}
