package org.drainboard.operate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditLogTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000027");
    private static final Action ACTION = new Action(
            new ServerId(new BackendId(new ProxyId("production", "lb1"), "app"), "web1"),
            ServerState.DRAIN,
            "stalls\n{\"forged\": true}");

    @TempDir
    private Path folder;

    @Test
    void anActionIsTwoLinesWithTheSameId() throws IOException {
        AuditLog log = new AuditLog(folder.resolve("new/audit.jsonl"));
        log.append(intent());
        log.append(new AuditEntry.Result(
                ID, NOW, ACTION, "verified", Standing.of(new AdminState(Set.of(AdminFlag.FORCED_DRAIN)), 100), "seen"));

        List<String> lines = Files.readAllLines(log.file());
        assertThat(lines).hasSize(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log.file())))
                .isEqualTo("rw-------");
        JsonNode intent = new ObjectMapper().readTree(lines.getFirst());
        assertThat(intent.get("event").asText()).isEqualTo("intent");
        assertThat(intent.get("at").asText()).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(intent.get("who").asText()).isEqualTo("alice");
        assertThat(intent.get("environment").asText()).isEqualTo("production");
        assertThat(intent.get("haproxy").asText()).isEqualTo("lb1");
        assertThat(intent.get("backend").asText()).isEqualTo("app");
        assertThat(intent.get("server").asText()).isEqualTo("web1");
        assertThat(intent.get("command").asText()).isEqualTo("set server app/web1 state drain");
        assertThat(intent.get("reason").asText()).isEqualTo(ACTION.reason());
        assertThat(intent.get("guard").get(0).asText()).isEqualTo("only backups stay");
        assertThat(intent.at("/by/host").asText()).isNotBlank();
        assertThat(intent.at("/by/process").asLong())
                .isEqualTo(ProcessHandle.current().pid());
        assertThat(intent.at("/before/admin")).isEmpty();
        assertThat(intent.at("/before/weight").asInt()).isEqualTo(100);
        JsonNode outcome = new ObjectMapper().readTree(lines.getLast());
        assertThat(outcome.get("id")).isEqualTo(intent.get("id"));
        assertThat(outcome.get("outcome").asText()).isEqualTo("verified");
        assertThat(outcome.at("/after/admin/0").asText()).isEqualTo("FORCED_DRAIN");
    }

    @Test
    void aLineThatACrashCutShortDoesNotSwallowTheNext() throws IOException {
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        Files.writeString(log.file(), "{\"event\":\"int");
        log.append(intent());

        assertThat(Files.readAllLines(log.file())).hasSize(2).last().asString().startsWith("{\"seq\":2,");
    }

    @Test
    void aLogThatCannotBeWrittenSaysSo() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new AuditLog(file.resolve("audit.jsonl")).append(intent()))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new AuditLog(folder).append(intent())).isInstanceOf(IOException.class);
    }

    @Test
    void itLivesInTheStateFolder() {
        assertThat(AuditLog.defaultPath(Map.of("XDG_STATE_HOME", "/state")))
                .isEqualTo(Path.of("/state/drainboard/audit.jsonl"));
        assertThat(AuditLog.defaultPath(Map.of()))
                .isEqualTo(Path.of(System.getProperty("user.home"), ".local/state/drainboard/audit.jsonl"));
    }

    @Test
    void behindSudoBothNamesAreKept() {
        assertThat(AuditLog.osUser(Map.of("SUDO_USER", "alice"))).endsWith(" (sudo by alice)");
        assertThat(AuditLog.osUser(Map.of())).isEqualTo(System.getProperty("user.name"));
    }

    private static AuditEntry intent() {
        return new AuditEntry.Intent(
                ID,
                NOW,
                "alice",
                ACTION,
                "set server app/web1 state drain",
                List.of("only backups stay"),
                List.of(),
                Standing.of(AdminState.READY, 100),
                42);
    }
}
