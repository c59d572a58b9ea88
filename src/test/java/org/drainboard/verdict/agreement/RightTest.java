package org.drainboard.verdict.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.verdict.Reality;
import org.junit.jupiter.api.Test;

/** Who is right, when lb1 says UP and lb2 says DOWN, by what requests get. */
final class RightTest {
    @Test
    void aServedRequestPointsAtTheWayFromTheOther() {
        assertThat(said(Reality.SERVING, Reality.UNKNOWN))
                .isEqualTo(": requests through lb1 are served, so look at the way from lb2 to it, and at the check"
                        + " there");
    }

    @Test
    void aFailingRequestBearsOutTheOneThatSaysDown() {
        assertThat(said(Reality.NOT_SERVING, Reality.UNKNOWN)).contains("requests through lb1 fail, so DOWN is right");
        assertThat(said(Reality.IMPAIRED, Reality.UNKNOWN)).contains("so DOWN is right");
    }

    @Test
    void freeWorkersBearOutTheOneThatSaysUp() {
        assertThat(said(Reality.UNKNOWN, Reality.SERVING)).contains("so UP is right");
    }

    @Test
    void nobodyKnowsIsSaid() {
        assertThat(said(Reality.UNKNOWN, Reality.UNKNOWN)).isEqualTo("; which is right is not known");
    }

    private static String said(Reality up, Reality down) {
        Map<String, List<Telling>> answers = new LinkedHashMap<>();
        answers.put("UP", List.of(telling("lb1", Told.UP)));
        answers.put("DOWN", List.of(telling("lb2", Told.UP.down("L4TOUT", Duration.ofMinutes(1)))));
        return new Right("production", "app_fcgi", "web1", Map.of(id("lb1"), up, id("lb2"), down))
                .words(new Sides(answers));
    }

    private static ServerId id(String haproxy) {
        return new ServerId(new BackendId(new ProxyId("production", haproxy), "app_fcgi"), "web1");
    }

    private static Telling telling(String haproxy, Told told) {
        return new Telling(haproxy, haproxy, Instant.EPOCH, told.row("app_fcgi", "web1"), 100);
    }
}
