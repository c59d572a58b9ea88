package org.drainboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each recorded incident is judged anew and compared with its baseline. Where a rule was changed on purpose, write the
 * baselines again, and read what changed before it is committed:
 *
 * <pre>mvn test -Dtest=IncidentsTest -Dincidents.rewrite=true; git diff src/test/resources/incidents</pre>
 *
 * <p>The recordings themselves come from {@code packaging/bench verdict --real --record [--only NAME]}.
 */
final class IncidentsTest {
    private static final boolean REWRITE = Boolean.getBoolean("incidents.rewrite");

    /** Anything of two levels or more that starts at the root. */
    private static final Pattern PATH = Pattern.compile("(?<![\\w./*])/[\\w.-]+/[\\w.-]+");

    private static final Pattern ADDRESS = Pattern.compile("\\b127(?:\\.\\d+){3}\\b");

    static List<String> names() {
        return Incidents.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theJudgeSaysWhatTheBaselineSays(String name) throws IOException {
        String said = Baseline.of(Recording.read(Incidents.recording(name)));
        Path baseline = Incidents.baseline(name);
        if (REWRITE) {
            Files.writeString(baseline, said);
        }
        assertThat(said).as("incident %s", name).isEqualTo(Files.readString(baseline));
    }

    @Test
    void everyRecordingHasItsBaselineAndNothingElseIsThere() throws IOException {
        assertThat(names()).hasSizeGreaterThan(20);
        try (var files = Files.list(Incidents.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(names().stream()
                            .flatMap(name -> List.of(name + ".rec.gz", name + ".txt").stream())
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aRecordingIsSmallAndHoldsNothingOfTheMachineItWasMadeOn(String name) throws IOException {
        Path file = Incidents.recording(name);
        assertThat(Files.size(file)).as("bytes").isLessThan(64_000);
        String text = Recording.text(file);
        assertThat(found(PATH, text))
                .as("paths")
                .allSatisfy(path -> assertThat(path).matches("/(run/lab|srv/lab|app_[a-z]+/[a-z]+\\.php|fpm-status)"));
        assertThat(found(ADDRESS, text)).as("addresses").containsOnly("127.0.0.1");
        assertThat(found(Pattern.compile("node: [^\\\\]*"), text)).containsOnly("node: lb1");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.toList());
    }
}
