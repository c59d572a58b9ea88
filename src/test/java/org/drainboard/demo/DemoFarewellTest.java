package org.drainboard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class DemoFarewellTest {
    /** Starts the demo, says where its socket is, and waits to be stopped. */
    static final class Player {
        private Player() {}

        public static void main(String[] arguments) throws Exception {
            Demo demo = Demo.start();
            System.out.println(demo.inventory()
                    .environments()
                    .getFirst()
                    .proxies()
                    .getFirst()
                    .address()
                    .toString()
                    .substring("unix:".length()));
            Thread.currentThread().join();
        }
    }

    @Test
    void aSignalLeavesNoFolderBehind() throws Exception {
        Process player = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Player.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader words = player.inputReader()) {
            Path folder = Path.of(words.readLine()).getParent();
            assertThat(folder).isDirectory();

            player.destroy();

            assertThat(player.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(folder).doesNotExist();
        } finally {
            player.destroyForcibly();
        }
    }
}
