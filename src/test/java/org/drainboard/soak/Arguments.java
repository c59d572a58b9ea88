package org.drainboard.soak;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code packaging/soak} was told. */
record Arguments(Scale scale, long seed) {
    static Arguments of(String[] words) {
        Duration length = Duration.ofMinutes(30);
        Set<Fault.Kind> kinds = EnumSet.allOf(Fault.Kind.class);
        long seed = new Random().nextInt(1_000_000);
        boolean small = false;
        for (int at = 0; at < words.length; at++) {
            switch (words[at]) {
                case "--for" -> length = Duration.parse("PT" + words[++at].toUpperCase(Locale.ROOT));
                case "--faults" -> kinds = kinds(words[++at]);
                case "--seed" -> seed = Long.parseLong(words[++at]);
                case "--small" -> small = true;
                default -> throw new IllegalArgumentException(words[at] + " is not known");
            }
        }
        return new Arguments(small ? Scale.small(length, kinds) : Scale.whole(length, kinds), seed);
    }

    private static Set<Fault.Kind> kinds(String words) {
        if (words.equals("all")) {
            return EnumSet.allOf(Fault.Kind.class);
        }
        return Arrays.stream(words.split(",", -1))
                .map(word -> Fault.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.Kind.class)));
    }
}
