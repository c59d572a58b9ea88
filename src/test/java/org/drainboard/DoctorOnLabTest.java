package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drainboard.cli.Output;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.model.inventory.Access;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code drainboard doctor} on real programs. */
@ExtendWith(LabExtension.class)
final class DoctorOnLabTest {
    private static Path inventory;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void oneLabForAllTests(Lab lab) {
        inventory = lab.inventoryWithChecks(Access.WRITE);
    }

    private record Run(int exit, String out, String err) {}

    @Test
    void aWholeLabIsWellAndSaysWhatCouldBeBetter() throws IOException {
        Run run = doctor(inventory, "--within", "30s");

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains("OK     this machine, user ")
                .contains("  +  socket level admin: every order is possible")
                .contains("OK     pool lab/web1 (fcgi+unix:")
                .contains("  .  no pm.status_listen")
                .contains("           pm.status_listen = /")
                .contains("  +  pool web1 answers HTTP 200, as expected")
                .endsWith("Nothing is wrong; tested: 9.\n");
    }

    @Test
    void whatIsWrongIsSaidAsJsonAndByTheExitCode() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("inventory.yaml"),
                Files.readString(inventory)
                        .replace("run/admin.sock", "run/user.sock")
                        .replace("max_children: 4", "max_children: 40"));
        Run run = doctor(wrong, "--json", "--within", "30s", "lab/lb1", "lab/web2");
        JsonNode root = new ObjectMapper().readTree(run.out());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(root.path("schema").textValue()).isEqualTo("drainboard.doctor/1");
        assertThat(root.path("passed").booleanValue()).isFalse();
        assertThat(root.path("checkups")).hasSize(2).allSatisfy(checkup -> {
            assertThat(checkup.path("passed").booleanValue()).isFalse();
            assertThat(checkup.path("remarks"))
                    .allSatisfy(remark ->
                            assertThat(remark.path("weight").textValue()).isIn("good", "note", "bad"));
        });
        assertThat(run.out())
                .contains("socket level user: drain, ready, maint and weight will be refused")
                .contains("max_children: 40, but the pool has 4 workers");
    }

    @Test
    void anUnknownTargetOrAWrongInventoryIsAUsageError() throws IOException {
        assertThat(doctor(inventory, "lab/nobody").exit()).isEqualTo(2);
        Path wrong = Files.writeString(folder.resolve("inventory.yaml"), "version: 2\n");
        assertThat(doctor(wrong).exit()).isEqualTo(2);
    }

    private Run doctor(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("doctor", "--inventory", file.toString()));
        arguments.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = App.with(
                        new Output(new PrintWriter(out), new PrintWriter(err)),
                        Map.of("XDG_STATE_HOME", folder.toString()),
                        _ -> false)
                .run(arguments.toArray(String[]::new));
        return new Run(exit, out.toString(), err.toString());
    }
}
