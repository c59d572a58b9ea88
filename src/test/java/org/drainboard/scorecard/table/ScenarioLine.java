package org.drainboard.scorecard.table;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.drainboard.scorecard.world.Confounder;
import org.drainboard.scorecard.world.Kind;
import org.drainboard.scorecard.world.Scenario;

/**
 * A scenario as a line of words that can be typed: {@code servers=3 bad=1 rate=5 share=0.5 kind=hang confounder=none
 * listen=yes asked=no warmup=40 fault=60 seed=17}. What is left out stays as in that line.
 */
final class ScenarioLine {
    private static final Map<String, String> USUAL = words("servers=3 bad=1 rate=5 share=0.5 kind=hang confounder=none"
            + " listen=yes asked=no warmup=40 fault=60 seed=17");

    private ScenarioLine() {}

    static String of(Scenario scenario) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("servers", Integer.toString(scenario.servers()));
        words.put("bad", Integer.toString(scenario.bad()));
        words.put("rate", number(scenario.rate()));
        words.put("share", number(scenario.share()));
        words.put("kind", word(scenario.kind()));
        words.put("confounder", word(scenario.confounder()));
        words.put("listen", scenario.statusListen() ? "yes" : "no");
        words.put("asked", scenario.ourRequests() ? "yes" : "no");
        words.put("warmup", Long.toString(scenario.warmUp().toSeconds()));
        words.put("fault", Long.toString(scenario.lasting().toSeconds()));
        words.put("seed", Long.toString(scenario.seed()));
        return words.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    static Scenario parse(String line) {
        Map<String, String> words = new LinkedHashMap<>(USUAL);
        words(line).forEach((name, value) -> {
            if (words.replace(name, value) == null) {
                throw new IllegalArgumentException("no such word: " + name + "; there are " + USUAL.keySet());
            }
        });
        Kind kind = kind(value(words, "kind"));
        return new Scenario(
                Long.parseLong(value(words, "seed")),
                Integer.parseInt(value(words, "servers")),
                kind == Kind.NONE ? 0 : Integer.parseInt(value(words, "bad")),
                Double.parseDouble(value(words, "rate")),
                Double.parseDouble(value(words, "share")),
                kind,
                confounder(value(words, "confounder")),
                yes(value(words, "listen")),
                yes(value(words, "asked")),
                Duration.ofSeconds(Long.parseLong(value(words, "warmup"))),
                Duration.ofSeconds(Long.parseLong(value(words, "fault"))));
    }

    static Kind kind(String word) {
        return Kind.valueOf(constant(word));
    }

    static Confounder confounder(String word) {
        return Confounder.valueOf(constant(word));
    }

    /** As it is typed: {@code upstream-500}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static boolean yes(String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException(word + ": expected yes or no");
        };
    }

    private static String value(Map<String, String> words, String name) {
        return words.getOrDefault(name, "");
    }

    private static Map<String, String> words(String line) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : line.strip().split("\\s+", -1)) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(word + ": expected NAME=VALUE");
            }
            words.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return words;
    }
}
