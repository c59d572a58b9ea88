package org.drainboard.view.inventory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.model.checkup.Remark;

/** An inventory on a pad instead of a disk: keeps what was asked of it, and says what the test wants. */
final class Pad implements Editing {
    final List<String> asked = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    Saved answer = new Saved.Written();
    Checkup found = passed();
    Found offered = imported();
    String blind = "";

    static Pad few() {
        Pad pad = new Pad();
        pad.environment("production", "arm");
        pad.haproxy("production", "lb1", "unix:/run/haproxy/admin.sock");
        pad.haproxy("production", "lb2", "ssh://lb2/run/haproxy/admin.sock");
        pad.pool("production", "www-a", "fcgi://127.0.0.1:9102/fpm-status");
        pad.pool("production", "www-b", "fcgi+ssh://web2/run/php/www-b.sock#/fpm-status");
        pad.entries.add(new Entry(
                new EntryName(Kind.CHECK, "production", "0"),
                pad.fields(Kind.CHECK, "app_fcgi", "fcgi", "/srv/www/deep.php", "/deep.php", "shop.example.net")));
        pad.environment("staging", "write");
        pad.haproxy("staging", "lb1", "tcp://10.0.0.9:9999");
        return pad;
    }

    static Pad many() {
        Pad pad = new Pad();
        pad.environment("production", "arm");
        IntStream.rangeClosed(1, 50).forEach(n -> pad.haproxy("production", "lb" + n, "ssh://lb" + n + "/run/h.sock"));
        IntStream.rangeClosed(1, 500)
                .forEach(n -> pad.pool("production", "www-" + n, "fcgi://10.0.0." + n % 250 + ":9102/fpm-status"));
        return pad;
    }

    static Pad ugly() {
        Pad pad = new Pad();
        pad.environment("e".repeat(200), "arm");
        pad.haproxy("e".repeat(200), "n".repeat(200), "unix:/" + "deep/".repeat(60));
        pad.haproxy("e".repeat(200), "evil\u202e\u0007name", "wrong");
        return pad;
    }

    static Found imported() {
        return new Found(
                List.of(
                        Remark.good("HAProxy 3.0.11 answered in 14 ms; up for 31 h; 4 backends with 23 servers"),
                        Remark.bad(
                                "lb3-2 is left out: ssh://lb3/run/haproxy/stats.sock: permission denied for jane",
                                "sudo usermod -aG haproxy jane    # on lb3, then log in anew"),
                        Remark.note(
                                "pool www-c has no pm.status_listen: its page hangs when all workers are blocked",
                                "pm.status_listen = 127.0.0.1:9203")),
                """
                      # from ssh://lb3/etc/haproxy/haproxy.cfg:5
                      - name: lb3
                        socket: ssh://lb3/run/haproxy/admin.sock
                      # from ssh://lb3/etc/php/8.4/fpm/pool.d/www-c.conf:1
                      - name: www-c
                        status: fcgi+ssh://lb3/run/php/www-c.sock#/fpm-status
                        max_children: 40
                        serves: [app_fcgi/web3]
                """);
    }

    static Checkup passed() {
        return new Checkup(
                "HAProxy production/lb1 (unix:/run/haproxy/admin.sock)",
                List.of(
                        Remark.good("HAProxy 3.0.11 answered in 2 ms; up for 31 h"),
                        Remark.good(
                                "The socket is at level admin: drain, ready, maint, weight and checks can be ordered"),
                        Remark.good("4 backends with 23 servers"),
                        Remark.note(
                                "The socket's timeout is HAProxy's own, 10 s: it closes between two polls of more",
                                "stats timeout 2m")));
    }

    static Checkup failed() {
        return new Checkup(
                "pool production/www-a (fcgi://127.0.0.1:9102/fpm-status)",
                List.of(
                        Remark.good("127.0.0.1:9102 took the connection in 0.1 ms"),
                        Remark.bad(
                                "No status page at /fpm-status: the pool answered “File not found.”",
                                "pm.status_path = /fpm-status"),
                        Remark.note(
                                "Without pm.status_listen a worker must serve the page, so it hangs when all are blocked",
                                "pm.status_path = /fpm-status\npm.status_listen = 127.0.0.1:9202\n"
                                        + "; listen.allowed_clients, if set, must hold the machine that asks")));
    }

    private void environment(String name, String access) {
        entries.add(new Entry(EntryName.of(name), fields(Kind.ENVIRONMENT, name, access)));
    }

    private void haproxy(String environment, String name, String socket) {
        entries.add(new Entry(new EntryName(Kind.HAPROXY, environment, name), fields(Kind.HAPROXY, name, socket)));
    }

    private void pool(String environment, String name, String status) {
        entries.add(new Entry(new EntryName(Kind.POOL, environment, name), fields(Kind.POOL, name, status)));
    }

    private List<FieldText> fields(Kind kind, String... values) {
        List<String> keys = keys(kind);
        return IntStream.range(0, keys.size())
                .mapToObj(at -> new FieldText(keys.get(at), at < values.length ? values[at] : ""))
                .toList();
    }

    Listing listing() {
        return new Listing(Path.of("/home/jane/.config/drainboard/inventory.yaml"), entries, blind);
    }

    @Override
    public void read(Consumer<Listing> reader) {
        asked.add("read");
        reader.accept(listing());
    }

    @Override
    public List<String> keys(Kind kind) {
        return switch (kind) {
            case ENVIRONMENT -> List.of("name", "access");
            case HAPROXY -> List.of("name", "socket", "process");
            case POOL -> List.of("name", "status", "listen", "ping", "max_children", "serves");
            case CHECK -> List.of("backend", "via", "script", "path", "host", "expect", "timeout", "every");
        };
    }

    @Override
    public Optional<String> objection(Kind kind, String key, String text) {
        boolean address = Stream.of("unix:", "tcp://", "ssh://").anyMatch(text::startsWith);
        return key.equals("socket") && !address
                ? Optional.of(
                        "`socket` is “" + text + "”; expected unix:PATH, tcp://HOST:PORT or ssh://[USER@]HOST/PATH")
                : Optional.empty();
    }

    @Override
    public void test(Entry entry, Consumer<Checkup> answerer) {
        asked.add("test " + entry.title());
        answerer.accept(found);
    }

    @Override
    public Importing importing() {
        return new Importing() {
            @Override
            public void look(String from, String environment, Consumer<Found> answerer) {
                asked.add("look at “" + from + "” for " + environment);
                answerer.accept(offered);
            }

            @Override
            public void add(Consumer<Saved> saved) {
                asked.add("import");
                saved.accept(answer);
            }
        };
    }

    @Override
    public void add(Entry entry, Consumer<Saved> saved) {
        asked.add("add " + Names.after(entry));
        if (answer instanceof Saved.Written) {
            entries.add(entry.named(Names.after(entry)));
        }
        saved.accept(answer);
    }

    @Override
    public void change(Entry before, Entry after, Consumer<Saved> saved) {
        asked.add("change " + before.title() + " to " + after.title());
        if (answer instanceof Saved.Written) {
            entries.replaceAll(each -> each.name().equals(before.name()) ? after.named(Names.after(after)) : each);
        }
        saved.accept(answer);
    }

    @Override
    public void remove(EntryName entry, Consumer<Saved> saved) {
        asked.add("remove " + entry.name());
        if (answer instanceof Saved.Written) {
            entries.removeIf(each -> each.name().equals(entry));
        }
        saved.accept(answer);
    }
}
