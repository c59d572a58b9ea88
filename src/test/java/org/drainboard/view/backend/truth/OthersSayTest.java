package org.drainboard.view.backend.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Disagreement;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;

/** What the detail says where load balancers do not agree. */
final class OthersSayTest {
    @Test
    void aDisagreementOnTheSelectedServerStandsBesideItsCheck() {
        assertThat(texts("web1", about("web1"), about("web2"))).containsExactly("web1 of app_fcgi: they differ");
        assertThat(texts("web2")).isEmpty();
    }

    @Test
    void theBackendShowsThoseOfAllItsServersAndCountsTheRest() {
        assertThat(texts(null, about("web1"), about("web2"), about("web1"), about("web2")))
                .containsExactly("web1 of app_fcgi: they differ", "web2 of app_fcgi: they differ", "on 2 more points");
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable String server, Disagreement... found) {
        Judgement hole = Samples.blackHole();
        BackendVerdict backend = hole.backends().getFirst();
        Judgement latest = new Judgement(hole.round(), hole.backends(), hole.missing(), List.of(found));
        List<String> texts = new ArrayList<>();
        Subject subject = Subject.of(
                backend,
                backend.servers().stream()
                        .map(each -> each.id())
                        .filter(id -> id.server().equals(server))
                        .findFirst()
                        .orElse(null),
                new PoolsBehind(List.of()),
                latest,
                Fleet.NOW);
        CheckSays.of(subject).lines().stream()
                .filter(line -> line.label().equals("they disagree"))
                .forEach(line -> texts.add(line.text()));
        return texts;
    }

    private static Disagreement about(String server) {
        return new Disagreement(
                "production",
                "app_fcgi",
                server,
                Disagreement.Matter.CLAIM,
                List.of(),
                List.of(),
                Duration.ofSeconds(9),
                server + " of app_fcgi: they differ");
    }
}
