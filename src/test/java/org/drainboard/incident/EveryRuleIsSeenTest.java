package org.drainboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No rule without a recorded incident in which it speaks. */
final class EveryRuleIsSeenTest {
    private static final Path RULES = Path.of("src/main/java/org/drainboard/verdict/rules");

    /** How a rule names itself: the first argument of a finding, or a constant. */
    private static final Pattern NAME =
            Pattern.compile("(?:new Finding\\(|Finding\\.of\\(|String (?:NAME|RULE) =)\\s*\"([a-z]+(?:-[a-z]+)*)\"");

    private static final Pattern SPOKEN =
            Pattern.compile("^([a-z]+(?:-[a-z]+)*), (?:supports|contradicts|cannot tell)$");

    @Test
    void everyRuleSpeaksInABaseline() throws IOException {
        Set<String> known = names();
        assertThat(known).as("rules that the test sees").hasSizeGreaterThan(20);
        Set<String> spoken = spoken();
        assertThat(known).as("every rule that spoke was seen in the sources").containsAll(spoken);
        Set<String> silent = new TreeSet<>(known);
        silent.removeAll(spoken);
        assertThat(silent)
                .as("rules that speak in no baseline of %s; record an incident for each", Incidents.FOLDER)
                .isEmpty();
    }

    @Test
    void everyFileThatFindsSomethingNamesItsRule() throws IOException {
        TreeMap<String, Set<String>> names = new TreeMap<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            if (text.contains("implements Rule") || text.contains("implements BackendRule")) {
                names.put(file.getFileName().toString(), names(text));
            }
        }
        assertThat(names).hasSizeGreaterThan(15);
        assertThat(names).allSatisfy((file, of) -> assertThat(of).as(file).isNotEmpty());
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : sources()) {
            names.addAll(names(Files.readString(file)));
        }
        return names;
    }

    private static Set<String> names(String source) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(source);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Iterable<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> spoken() throws IOException {
        Set<String> spoken = new TreeSet<>();
        for (String name : Incidents.names()) {
            for (String line : Files.readAllLines(Incidents.baseline(name))) {
                Matcher matcher = SPOKEN.matcher(line);
                if (matcher.matches()) {
                    spoken.add(matcher.group(1));
                }
            }
        }
        return spoken;
    }
}
