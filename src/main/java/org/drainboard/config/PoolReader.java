package org.drainboard.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drainboard.model.Endpoint;
import org.jspecify.annotations.Nullable;

/** Reads PHP-FPM's files: {@code [pool]}, {@code key = value}, {@code include =}. Never fails: what cannot be told is a note. */
public final class PoolReader {
    /** Where Debian, and where Red Hat, keep them. */
    public static final List<String> USUAL = List.of("/etc/php/*/fpm/pool.d/*.conf", "/etc/php-fpm.d/*.conf");

    private static final Pattern HEADER = Pattern.compile("\\[([^]]+)]");
    private static final Pattern PAIR = Pattern.compile("([A-Za-z_.]+)\\s*=\\s*(.*)");

    private final ConfigFiles files;
    private final List<PoolFacts> pools = new ArrayList<>();
    private final Map<String, PoolFacts> named = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Note> notes = new ArrayList<>();
    private @Nullable Open open;

    private PoolReader(ConfigFiles files) {
        this.files = files;
    }

    /** What was found, and what could not be told. */
    public record Result(List<PoolFacts> pools, List<Note> notes) {
        public Result {
            pools = List.copyOf(pools);
            notes = List.copyOf(notes);
        }
    }

    /** Reads files and wildcards. */
    public static Result read(ConfigFiles files, List<String> paths) {
        PoolReader reader = new PoolReader(files);
        paths.forEach(path -> Globs.expand(files, path).forEach(reader::file));
        reader.close();
        return new Result(reader.pools, reader.notes);
    }

    /** A pool while it is read. */
    private record Open(String name, Origin at, Map<String, String> values) {}

    /** Once each, whoever includes it again: itself, too. */
    private void file(String path) {
        if (!seen.add(path)) {
            return;
        }
        switch (files.read(path)) {
            case ConfigFiles.Unread(String why) -> notes.add(new Note(why));
            case ConfigFiles.Found(String text) -> {
                List<String> lines = text.lines().map(PoolReader::bare).toList();
                for (int i = 0; i < lines.size(); i++) {
                    line(lines.get(i), new Origin(files.named(path), i + 1));
                }
            }
        }
    }

    private void line(String line, Origin at) {
        Matcher header = HEADER.matcher(line);
        Matcher pair = PAIR.matcher(line);
        if (header.matches()) {
            close();
            open = header.group(1).equals("global")
                    ? null
                    : new Open(header.group(1).strip(), at, new HashMap<>());
        } else if (pair.matches()) {
            String value = unquoted(pair.group(2).strip());
            if (pair.group(1).equals("include")) {
                Globs.expand(files, value).forEach(this::file);
            } else if (open != null) {
                open.values().put(pair.group(1), value.replace("$pool", open.name()));
            }
        }
    }

    private void close() {
        if (open != null) {
            PoolFacts pool = facts(open);
            PoolFacts other = named.putIfAbsent(pool.name(), pool);
            if (other != null) {
                notes.add(new Note(pool.at() + ": pool " + pool.name() + " stands already at " + other.at()));
            }
            pools.add(pool);
            open = null;
        }
    }

    private PoolFacts facts(Open pool) {
        Map<String, String> values = pool.values();
        String prefix = values.getOrDefault("prefix", "");
        Optional<String> most = Optional.ofNullable(values.get("pm.max_children"));
        return new PoolFacts(
                pool.name(),
                address(pool, "listen", prefix),
                address(pool, "pm.status_listen", prefix),
                Optional.ofNullable(values.get("pm.status_path")).filter(path -> path.startsWith("/")),
                Optional.ofNullable(values.get("ping.path")).filter(path -> path.startsWith("/")),
                most.filter(text -> text.matches("[1-9][0-9]{0,4}")).map(Integer::valueOf),
                pool.at());
    }

    private Optional<Endpoint> address(Open pool, String key, String prefix) {
        String value = pool.values().get(key);
        if (value == null) {
            return Optional.empty();
        }
        Optional<Endpoint> endpoint = value.matches("[0-9]{1,5}")
                ? HaproxyAddress.of(":" + value)
                : HaproxyAddress.of(value.contains(":") || value.startsWith("/") ? value : prefix + "/" + value);
        if (endpoint.isEmpty()) {
            notes.add(new Note(pool.at() + ": " + key + " = " + value + " is no address that is known here"));
        }
        return endpoint;
    }

    /** Without a comment; a {@code ;} within quotes is none. */
    private static String bare(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ';' || (c == '#' && line.substring(0, i).isBlank()))) {
                return line.substring(0, i).strip();
            }
        }
        return line.strip();
    }

    private static String unquoted(String value) {
        char first = value.isEmpty() ? ' ' : value.charAt(0);
        boolean quoted = value.length() > 1 && (first == '"' || first == '\'') && value.endsWith(String.valueOf(first));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
