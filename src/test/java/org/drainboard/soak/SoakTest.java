package org.drainboard.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The soak, cut to what fits into the tests: fewer targets, quicker faults, in a process of its own as always. */
final class SoakTest {
    @Test
    void everyLineOfTheTableHolds() throws Exception {
        Process soak = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TrimNativeHeapInterval=60000",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Dprism.text=t2k",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Soak.class.getName(),
                        "--small",
                        "--for",
                        "2m")
                .redirectErrorStream(true)
                .start();
        String said;
        try {
            said = new String(soak.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(soak.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
        } finally {
            soak.destroyForcibly();
        }
        System.out.println(said);
        assertThat(soak.exitValue()).as(said).isZero();
        assertThat(said)
                .contains(
                        "rooms opened and left",
                        "recovery from hang",
                        "recovery from network gone",
                        "recovery from sleep")
                .doesNotContain("**missed**");
    }
}
