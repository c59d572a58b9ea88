package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.drainboard.cli.Output;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is imported from the lab's own files is tested by the doctor and judged by a check. */
@ExtendWith(LabExtension.class)
final class ImportOnLabTest {
    @TempDir
    private Path folder = Path.of("");

    private record Run(int exit, String out, String err) {}

    @Test
    void theLabsOwnFilesBecomeAnInventoryThatWorks(Lab lab) throws IOException {
        Path file = folder.resolve("config/inventory.yaml");
        String haproxy = lab.folder().resolve("conf/haproxy.cfg").toString();
        String pools = lab.folder().resolve("conf/web?.conf").toString();

        Run printed = run(file, "import", "--haproxy-cfg", haproxy, "--pool", pools, "--environment", "lab");
        assertThat(printed.exit()).as(printed.out() + printed.err()).isZero();
        assertThat(printed.out())
                .contains("# from " + haproxy + ":")
                .contains("    access: read-only\n")
                .contains("- name: web1\n")
                .contains("max_children: 4\n")
                .contains("# Note: ");
        assertThat(file).doesNotExist();

        Run written = run(file, "import", "--haproxy-cfg", haproxy, "--pool", pools, "--environment", "lab", "--write");
        assertThat(written.exit()).as(written.out() + written.err()).isZero();
        String text = Files.readString(file);
        assertThat(printed.out()).startsWith(text.stripTrailing());

        Run again = run(file, "import", "--haproxy-cfg", haproxy, "--pool", pools, "--environment", "lab", "--write");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo(text);

        Run doctor = run(file, "doctor", "--within", "30s");
        assertThat(doctor.exit()).as(text + doctor.out()).isZero();
        assertThat(doctor.out()).contains("stands behind app_fcgi/web1");
        Run check = run(file, "check");
        assertThat(check.exit()).as(check.out()).isIn(0, 3);
        assertThat(check.out()).contains("app_fcgi");
    }

    @Test
    void withoutAnythingToReadNothingIsProposed() {
        Run run = run(folder.resolve("inventory.yaml"), "import", "--haproxy-cfg", "/nowhere/haproxy.cfg");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("Note: /nowhere/haproxy.cfg: there is no such file");
    }

    private Run run(Path file, String command, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = Stream.concat(Stream.of(command, "--inventory", file.toString()), Stream.of(more))
                .toArray(String[]::new);
        int exit = App.with(
                        new Output(new PrintWriter(out), new PrintWriter(err)),
                        Map.of("XDG_STATE_HOME", folder.toString()),
                        _ -> false)
                .run(arguments);
        return new Run(exit, out.toString(), err.toString());
    }
}
