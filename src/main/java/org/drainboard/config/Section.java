package org.drainboard.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section of a HAProxy configuration while it is read; what it does not say it takes from its defaults. */
final class Section {
    final String kind;
    final String name;
    final Origin at;
    private final List<Line> servers = new ArrayList<>();
    private ServerLine server;
    private @Nullable Boolean exchange;
    private boolean fcgi;

    /** A line that names a server or more, to be read when the section is known as a whole. */
    record Line(List<String> words, Origin at, ServerLine defaults) {}

    /** A section that begins with the settings of {@code defaults}, if there are any. */
    Section(String kind, String name, Origin at, @Nullable Section defaults) {
        this.kind = kind;
        this.name = name;
        this.at = at;
        this.server = defaults == null ? ServerLine.NOTHING : defaults.server;
        this.exchange = defaults == null ? null : defaults.exchange;
        this.fcgi = defaults != null && defaults.fcgi;
    }

    /** Takes what matters of a line, and leaves the rest. */
    void take(List<String> words, Origin origin) {
        switch (words.getFirst()) {
            case "server", "server-template" -> servers.add(new Line(words, origin, server));
            case "default-server" -> server = server.with(words.subList(1, words.size()));
            case "use-fcgi-app" -> fcgi = true;
            case "option" -> option(words.size() > 1 ? words.get(1) : "");
            case "tcp-check" -> {
                if (words.size() > 1
                        && (words.get(1).startsWith("expect") || words.get(1).startsWith("send"))) {
                    exchange = true;
                }
            }
            case "no" -> {
                if (words.size() > 2 && words.get(2).endsWith("chk")) {
                    exchange = false;
                }
            }
            default -> {
                // Hundreds of other directives say nothing of how to watch.
            }
        }
    }

    private void option(String option) {
        switch (option) {
            case "httpchk",
                    "smtpchk",
                    "mysql-check",
                    "pgsql-check",
                    "redis-check",
                    "ldap-check",
                    "spop-check",
                    "external-check" -> exchange = true;
            case "tcp-check", "ssl-hello-chk" -> exchange = exchange != null && exchange;
            default -> {
                // No check.
            }
        }
    }

    boolean hasServers() {
        return kind.equals("backend") || kind.equals("listen");
    }

    HaproxyConfig.Backend backend() {
        List<HaproxyConfig.Server> all = servers.stream()
                .flatMap(line -> ServerNames.of(line, Boolean.TRUE.equals(exchange)))
                .toList();
        boolean speaksFcgi = fcgi
                || servers.stream()
                        .anyMatch(line -> line.defaults().with(line.words()).fcgi());
        return new HaproxyConfig.Backend(name, speaksFcgi, all, at);
    }
}
