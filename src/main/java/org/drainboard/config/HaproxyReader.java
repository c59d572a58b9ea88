package org.drainboard.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drainboard.model.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * Reads HAProxy configurations: what matters for watching, and leaves the rest (Configuration Manual, sections 2 to 5).
 * Never fails: what cannot be told is a note.
 */
public final class HaproxyReader {
    private static final Set<String> SECTIONS = Set.of(
            "global",
            "defaults",
            "frontend",
            "backend",
            "listen",
            "peers",
            "resolvers",
            "userlist",
            "mailers",
            "cache",
            "program",
            "http-errors",
            "ring",
            "log-forward",
            "fcgi-app",
            "crt-store",
            "traces",
            "log-profile",
            "acme");

    private final ConfigFiles files;
    private final List<HaproxyConfig.StatsSocket> sockets = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, Section> byName = new HashMap<>();
    private final Map<String, Section> named = new HashMap<>();
    private @Nullable Section defaults;
    private @Nullable Section current;
    private boolean conditional;

    private HaproxyReader(ConfigFiles files) {
        this.files = files;
    }

    /** Reads files one after the other, as with several {@code -f}; a folder stands for its {@code .cfg} files. */
    public static HaproxyConfig read(ConfigFiles files, List<String> paths) {
        HaproxyReader reader = new HaproxyReader(files);
        for (String path : paths) {
            List<String> inside = files.list(path).stream()
                    .filter(name -> name.endsWith(".cfg") && !name.startsWith("."))
                    .map(name -> path + "/" + name)
                    .toList();
            (inside.isEmpty() ? Globs.expand(files, path) : inside).forEach(reader::file);
        }
        return reader.result();
    }

    private void file(String path) {
        switch (files.read(path)) {
            case ConfigFiles.Unread(String why) -> notes.add(new Note(why));
            case ConfigFiles.Found(String text) -> {
                String name = files.named(path);
                List<String> lines = text.lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    Origin at = new Origin(name, i + 1);
                    StringBuilder whole = new StringBuilder(lines.get(i));
                    while (whole.toString().endsWith("\\") && i + 1 < lines.size()) {
                        whole.setLength(whole.length() - 1);
                        whole.append(lines.get(++i));
                    }
                    Words.Line line = Words.of(whole.toString(), variables);
                    if (!line.closed()) {
                        notes.add(new Note(at + ": a quote is not closed; HAProxy refuses this line"));
                    }
                    if (!line.words().isEmpty()) {
                        line(line.words(), at);
                    }
                }
            }
        }
    }

    private void line(List<String> words, Origin at) {
        String first = words.getFirst();
        if (first.startsWith(".")) {
            if (first.equals(".if") && !conditional) {
                conditional = true;
                notes.add(new Note(at + ": what stands between .if and .endif is taken as if every condition held"));
            }
        } else if (SECTIONS.contains(first)) {
            begin(first, words, at);
        } else if (current != null && current.kind.equals("global")) {
            global(words, at);
        } else if (current != null) {
            current.take(words, at);
        }
    }

    private void begin(String kind, List<String> words, Origin at) {
        String name = words.size() > 1 && !words.get(1).equals("from") ? words.get(1) : "";
        int from = words.indexOf("from");
        Section base = from > 0 && from + 1 < words.size() ? named.get(words.get(from + 1)) : defaults;
        if (from > 0 && base == null) {
            notes.add(new Note(at + ": there is no `defaults " + String.join(" ", words.subList(from + 1, words.size()))
                    + "` above"));
        }
        boolean takes = kind.equals("backend") || kind.equals("listen") || (kind.equals("defaults") && from > 0);
        current = new Section(kind, name, at, takes ? base : null);
        if (kind.equals("defaults")) {
            defaults = current;
            named.put(name, current);
        } else if (current.hasServers()) {
            Section other = byName.putIfAbsent(name, current);
            if (other != null) {
                notes.add(new Note(at + ": " + name + " stands already at " + other.at));
            }
            sections.add(current);
        }
    }

    private void global(List<String> words, Origin at) {
        switch (words.getFirst()) {
            case "setenv", "presetenv" -> {
                if (words.size() > 2) {
                    variables.put(words.get(1), words.get(2));
                }
            }
            case "stats" -> {
                if (words.size() > 2 && words.get(1).equals("socket")) {
                    socket(words, at);
                }
            }
            default -> {
                // Nothing else here says how to watch.
            }
        }
    }

    private void socket(List<String> words, Origin at) {
        int level = words.indexOf("level");
        Optional<Endpoint> endpoint = HaproxyAddress.of(words.get(2));
        if (endpoint.isEmpty()) {
            notes.add(new Note(at + ": nobody else can connect to the stats socket " + words.get(2)
                    + (words.get(2).contains("$") ? ", whose variable is not known here" : "")));
            return;
        }
        String word = level > 0 && level + 1 < words.size() ? words.get(level + 1) : "operator";
        sockets.add(new HaproxyConfig.StatsSocket(endpoint.get(), word, at));
    }

    private HaproxyConfig result() {
        return new HaproxyConfig(
                sockets, sections.stream().map(Section::backend).toList(), notes);
    }
}
