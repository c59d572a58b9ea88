package org.drainboard.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An inventory as people write them: in lines or braces, quoted here and there, indented this way or that, with comments
 * everywhere. Each comment is {@code #@N;}, or {@code #@N:ENTRY;} where it stands inside an entry of that name.
 */
final class RandomFile {
    private final Random random;
    private final int dash;
    private final int gap;
    private final boolean comments;
    private int count;

    RandomFile(Random random) {
        this.random = random;
        this.dash = random.nextInt(3) * 2;
        this.gap = 2 + random.nextInt(2) * 2;
        this.comments = random.nextInt(5) > 0;
    }

    String write() {
        List<String> lines = new ArrayList<>();
        remark(lines, 0, "");
        lines.add("version: 1" + tail(""));
        if (random.nextBoolean()) {
            lines.add(random.nextBoolean() ? "poll: { every: 2s }" + tail("") : "poll:\n  every: 2s" + tail(""));
        }
        lines.add("environments:" + tail(""));
        int environments = 1 + random.nextInt(2);
        for (int e = 0; e < environments; e++) {
            remark(lines, dash, "");
            lines.addAll(environment("env" + e));
        }
        remark(lines, 0, "");
        String text = String.join("\n", lines) + (random.nextInt(4) == 0 ? "" : "\n");
        text = random.nextInt(4) == 0 ? text.replace("\n", "\r\n") : text;
        return random.nextInt(8) == 0 ? "\uFEFF" + text : text;
    }

    private List<String> environment(String name) {
        if (random.nextInt(6) == 0) {
            return List.of(" ".repeat(dash) + "-" + " ".repeat(gap - 1) + "{ name: " + scalar(name) + ", haproxy: ["
                    + flow(proxy("lb0", name)) + "], pools: [" + pools() + "] }" + tail(name));
        }
        int column = dash + gap;
        List<String> lines = new ArrayList<>(
                List.of(" ".repeat(dash) + "-" + " ".repeat(gap - 1) + "name: " + scalar(name) + tail(name)));
        if (random.nextBoolean()) {
            lines.add(" ".repeat(column) + "access: " + scalar(random.nextBoolean() ? "arm" : "write") + tail(name));
        }
        list(lines, column, "haproxy", List.of(proxy("lb0", name), proxy("lb1", name)), name);
        if (random.nextInt(4) > 0) {
            int most = 1 + random.nextInt(3);
            list(
                    lines,
                    column,
                    "pools",
                    IntStream.range(0, most).mapToObj(i -> pool("pool" + i)).toList(),
                    name);
        }
        return lines;
    }

    private String pools() {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> flow(pool("pool" + i)))
                .collect(Collectors.joining(random.nextBoolean() ? ", " : " ,"));
    }

    private record Pair(String key, String value) {}

    private List<Pair> proxy(String name, String environment) {
        List<Pair> pairs = new ArrayList<>(
                List.of(new Pair("name", scalar(name)), new Pair("socket", scalar("unix:/run/" + environment + name))));
        if (random.nextBoolean()) {
            pairs.add(new Pair("process", "2"));
        }
        return pairs;
    }

    private List<Pair> pool(String name) {
        List<Pair> pairs = new ArrayList<>(
                List.of(new Pair("name", scalar(name)), new Pair("status", scalar("fcgi://127.0.0.1:9000/s"))));
        if (random.nextBoolean()) {
            pairs.add(new Pair("ping", scalar("/ping")));
        }
        if (random.nextBoolean()) {
            pairs.add(new Pair("serves", "[\"a/b\"" + (random.nextBoolean() ? ", a/c" : "") + "]"));
        }
        return pairs;
    }

    private void list(List<String> lines, int column, String key, List<List<Pair>> items, String owner) {
        if (random.nextInt(5) == 0) {
            lines.add(" ".repeat(column) + key + ": ["
                    + items.stream().map(this::flow).collect(Collectors.joining(", ")) + "]" + tail(owner));
            return;
        }
        lines.add(" ".repeat(column) + key + ":" + tail(owner));
        for (List<Pair> item : items) {
            remark(lines, column + dash, owner);
            String start = " ".repeat(column + dash) + "-" + " ".repeat(gap - 1);
            if (random.nextInt(4) == 0) {
                lines.add(start + flow(item) + tail(owner));
                continue;
            }
            String own = owner + "/" + item.getFirst().value().replaceAll("[\"']", "");
            for (Pair pair : item) {
                lines.add(start + pair.key() + ": " + pair.value() + tail(own));
                start = " ".repeat(column + dash + gap);
                if (!pair.equals(item.getLast())) {
                    remark(lines, column + dash + gap, own);
                }
            }
        }
    }

    private String flow(List<Pair> pairs) {
        boolean spaced = random.nextBoolean();
        return pairs.stream()
                .map(pair -> pair.key() + ": " + pair.value())
                .collect(Collectors.joining(", ", spaced ? "{ " : "{", spaced ? " }" : "}"));
    }

    private String scalar(String text) {
        return switch (random.nextInt(3)) {
            case 0 -> "\"" + text + "\"";
            case 1 -> "'" + text + "'";
            default -> text;
        };
    }

    private String tail(String owner) {
        return comments && random.nextInt(3) == 0 ? "   " + comment(owner) : "";
    }

    private void remark(List<String> lines, int column, String owner) {
        if (comments && random.nextInt(3) == 0) {
            lines.add(" ".repeat(column) + comment(owner));
        }
        if (random.nextInt(8) == 0) {
            lines.add("");
        }
    }

    private String comment(String owner) {
        count++;
        return "#@" + count + (owner.isEmpty() ? ";" : ":" + owner + ";") + (random.nextInt(3) == 0 ? " - x: {y]" : "");
    }
}
