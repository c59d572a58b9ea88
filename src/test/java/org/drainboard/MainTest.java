package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: its exit codes, and what goes to which stream. */
final class MainTest {
    @TempDir
    private Path home;

    @Test
    @ExtendWith(LabExtension.class)
    void aCheckOfTheLabEndsWithItsCode(Lab lab) throws Exception {
        String inventory = LabConsole.on(lab).inventory().toString();
        Printed healthy = started("check", "--json", "--inventory", inventory);
        lab.kill(Pool.WEB2);
        Printed dead = started("--inventory", inventory, "check");

        assertThat(healthy.exit()).as(healthy.err()).isZero();
        assertThat(healthy.verdicts()).hasSize(18).containsOnly("HONEST");
        assertThat(healthy.err()).contains("Watching").doesNotContain("WARNING");
        assertThat(dead.exit()).isEqualTo(1);
        assertThat(dead.out()).contains("FALSE HEALTHY", "Could not be read:", "pool lab/web2");
    }

    @Test
    void aBadInventoryIsNamedByFileAndLine() throws Exception {
        Path file = Files.writeString(home.resolve("bad.yaml"), """
                version: 1
                environments:
                  - name: lab
                    access: sometimes
                    haproxy: [{ name: lb1, socket: /run/haproxy.sock }]
                """);
        Printed bad = started("check", "--inventory", file.toString());

        assertThat(bad.exit()).isEqualTo(2);
        assertThat(bad.out()).isEmpty();
        assertThat(bad.err())
                .contains(file + ":4:", "sometimes", "read-only")
                .contains(file + ":5:", "/run/haproxy.sock", "unix:");
    }

    @Test
    void anAbsentInventoryIsNamedToo() throws Exception {
        Printed asked = started("check", "--json", "--inventory", home + "/none.yaml");
        Printed usual = started("check");

        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains("There is no inventory at " + home + "/none.yaml");
        assertThat(usual.exit()).isEqualTo(2);
        assertThat(usual.err()).contains("There is no inventory at " + home + "/config/drainboard/inventory.yaml");
    }

    private Printed started(String... arguments) throws IOException, InterruptedException {
        Path out = home.resolve("out");
        Path err = home.resolve("err");
        List<String> command = new ArrayList<>(Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName())
                .toList());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().put("XDG_CONFIG_HOME", home + "/config");
        builder.environment().put("XDG_STATE_HOME", home + "/state");
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it did not end: " + command + Files.readString(out) + Files.readString(err));
        }
        return new Printed(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
