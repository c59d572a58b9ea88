package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.drainboard.haproxy.ScriptedSocket;
import org.drainboard.lab.Lab;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HAProxy is replaced by another version between two polls, and between two commands of one poll, there and back. */
final class UpgradedUnderneathTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Map<String, String> OLD = Map.of(
            "show info", "01_cli_show_info.txt",
            "show stat", "01_cli_show_stat.txt",
            "show servers state", "01_cli_show_servers_state.txt");
    private static final Map<String, String> NEW = Map.of(
            "show info", "haproxy-3.0/show_info.txt",
            "show stat", "haproxy-3.0/show_stat.csv",
            "show servers state", "haproxy-3.0/show_servers_state.txt");

    private final List<Judgement> seen = new CopyOnWriteArrayList<>();
    private volatile Map<String, String> running = OLD;
    private volatile Map<String, String> stat = OLD;

    @Test
    void theNextReadingIsThatOfTheOtherVersion(@TempDir Path state) throws IOException {
        try (ScriptedSocket socket = new ScriptedSocket(this::answer);
                var _ = new AppEngine(new Transport(), Map.of("XDG_STATE_HOME", state.toString()))
                        .watch(inventory(socket), seen::add)) {
            await("2.6", snapshot -> snapshot.servers().size() > 4);

            stat = NEW;
            until("a mixture is judged without harm", seen.size() + 4);
            running = NEW;
            Judgement upgraded = await("3.0", snapshot -> snapshot.servers().size() == 4);
            assertThat(upgraded.backends())
                    .extracting(backend -> backend.id().backend())
                    .contains("app", "plain")
                    .doesNotContain("app_fcgi");

            running = OLD;
            stat = OLD;
            await("2.6", snapshot -> snapshot.servers().size() > 4);
        }
        assertThat(seen)
                .as("nobody was harmed, and nothing broke here")
                .allSatisfy(judgement -> assertThat(judgement.backends())
                        .noneMatch(backend -> backend.verdict() == Verdict.FALSE_HEALTHY));
        assertThat(seen.stream()
                        .flatMap(judgement -> judgement.round().proxies().values().stream())
                        .flatMap(reading -> reading.problem().stream()))
                .noneMatch(failure -> failure.message().contains("mistake of this program"));
    }

    private void answer(String line, OutputStream to) throws IOException {
        Map<String, String> version = line.equals("show stat") ? stat : running;
        String file = version.get(line);
        if (file != null) {
            to.write(bytes(file));
        }
    }

    private Judgement await(String version, Predicate<ProxySnapshot> fits) {
        int from = seen.size();
        Lab.await(
                "HAProxy " + version,
                PATIENCE,
                () -> seen.stream().skip(from).anyMatch(each -> shows(each, version, fits)));
        return seen.stream()
                .skip(from)
                .filter(each -> shows(each, version, fits))
                .findFirst()
                .orElseThrow();
    }

    private void until(String what, int judgements) {
        Lab.await(what, PATIENCE, () -> seen.size() >= judgements);
    }

    private static boolean shows(Judgement judgement, String version, Predicate<ProxySnapshot> fits) {
        return judgement.round().proxies().values().stream()
                .anyMatch(reading -> reading instanceof Reading.Fresh<ProxySnapshot> fresh
                        && fresh.value().process().version().startsWith(version)
                        && fits.test(fresh.value()));
    }

    private static Inventory inventory(ScriptedSocket socket) {
        return new Inventory(
                List.of(new Environment(
                        "lab", Access.READ_ONLY, List.of(socket.target(null)), List.of(), List.of(), null)),
                new PollSettings(Duration.ofMillis(200), Duration.ofSeconds(2)));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = UpgradedUnderneathTest.class.getResourceAsStream("/captures/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
