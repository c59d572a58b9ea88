package org.drainboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drainboard.haproxy.SnapshotParser;
import org.drainboard.model.Endpoint;
import org.drainboard.model.fpm.Aggregates;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.ProcessManager;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerRequest;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Headroom;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Reality;
import org.drainboard.model.verdict.ServerVerdict;
import org.drainboard.model.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What real programs showed with 0 to 4 of 4 workers blocked, under every kind of check. Each state was recorded once;
 * the second reading is the same a second later, with the running requests a second older.
 */
final class CapturesTest {
    private static byte[] read(String name) throws Exception {
        try (InputStream in = CapturesTest.class.getResourceAsStream("/captures/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static Judgement judge(int blocked) throws Exception {
        ProxySnapshot snapshot = SnapshotParser.parse(
                read("01_cli_show_info.txt"),
                read("27_show_stat_blocked_" + blocked + "of4.csv"),
                read("27_show_servers_state_blocked_4of4.txt"),
                null);
        JsonNode page = new ObjectMapper().readTree(read("27_fpm_status_web2_blocked_" + blocked + "of4.json"));
        Environment environment = new Environment(
                "production",
                Access.READ_ONLY,
                List.of(new ProxyTarget("lb1", new Endpoint.Unix("/run/haproxy.sock"), null)),
                List.of(Site.pool("web2", 9002)),
                List.of(),
                null);
        Judge judge = new Judge(new Inventory(List.of(environment), PollSettings.DEFAULT));
        judge.judge(round(1, snapshot, page));
        return judge.judge(round(2, snapshot, page));
    }

    private static Round round(int second, ProxySnapshot snapshot, JsonNode page) {
        Instant at = Site.START.plusSeconds(second);
        Duration took = Duration.ofMillis(1);
        return new Round(
                second,
                at,
                Map.of(Site.PROXY, new Reading.Fresh<>(snapshot, at, took)),
                Map.of(Site.poolId("web2"), new Reading.Fresh<>(status(page, Duration.ofSeconds(second)), at, took)),
                Map.of(),
                Map.of());
    }

    private static PoolStatus status(JsonNode page, Duration later) {
        List<Worker> workers = new ArrayList<>();
        page.get("processes").forEach(process -> {
            boolean idle = process.get("state").asText().equals("Idle");
            Duration said = Duration.ofNanos(process.get("request duration").asLong() * 1000);
            workers.add(new Worker(
                    process.get("pid").asInt(),
                    idle ? WorkerState.IDLE : WorkerState.RUNNING,
                    Instant.ofEpochSecond(process.get("start time").asLong()),
                    process.get("requests").asLong(),
                    idle ? said : said.plus(later),
                    new WorkerRequest(
                            process.get("request method").asText(),
                            process.get("request uri").asText(),
                            process.get("script").asText(),
                            null)));
        });
        return new PoolStatus(
                "web2",
                ProcessManager.STATIC,
                Instant.ofEpochSecond(page.get("start time").asLong()),
                page.get("accepted conn").asLong(),
                page.get("listen queue").asLong(),
                new Aggregates(
                        page.get("idle processes").asInt(),
                        page.get("active processes").asInt(),
                        page.get("total processes").asInt(),
                        0,
                        0),
                new Workers.Listed(workers));
    }

    private static ServerVerdict web2(Judgement judgement, String backend) {
        return judgement.backends().stream()
                .filter(each -> each.id().backend().equals(backend))
                .flatMap(each -> each.servers().stream())
                .filter(server -> server.id().server().equals("web2"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "0, HONEST, SERVING, 4",
        "1, HONEST, SERVING, 3",
        "2, AT_RISK, SERVING, 2",
        "3, AT_RISK, SERVING, 1",
        "4, FALSE_HEALTHY, NOT_SERVING, 0"
    })
    void underAnL4CheckTheVerdictFollowsTheWorkers(int blocked, Verdict verdict, Reality reality, int free)
            throws Exception {
        ServerVerdict server = web2(judge(blocked), "app_fcgi");

        assertThat(server.verdict()).as(server.sentence()).isEqualTo(verdict);
        assertThat(server.reality()).isEqualTo(reality);
        assertThat(server.headroom()).isEqualTo(new Headroom(free, 4));
    }

    @ParameterizedTest
    @CsvSource({"app_fcgi_ping", "app_fcgi_tcpchk"})
    void aDeepCheckThatFoundTheBlockIsHonest(String backend) throws Exception {
        ServerVerdict server = web2(judge(4), backend);

        assertThat(server.verdict()).as(server.sentence()).isEqualTo(Verdict.HONEST);
        assertThat(server.reality()).isEqualTo(Reality.NOT_SERVING);
    }

    @ParameterizedTest
    @CsvSource({"web1, app_fcgi", "gone, dead"})
    void whatIsNotJoinedToAPoolIsJudgedByWhatIsSeen(String name, String backend) throws Exception {
        ServerVerdict server = judge(4).backends().stream()
                .filter(each -> each.id().backend().equals(backend))
                .flatMap(each -> each.servers().stream())
                .filter(each -> each.id().server().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(server.verdict()).isEqualTo(name.equals("web1") ? Verdict.CANNOT_TELL : Verdict.HONEST);
        assertThat(server.sentence())
                .isEqualTo(
                        name.equals("web1")
                                ? "no traffic in 1.0 s, and no pool is named for it (HAProxy hides a unix address:"
                                        + " say it with serves), nor a request of ours"
                                : "HAProxy's check fails: L4CON");
    }
}
