package org.drainboard.operate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real programs that append at once, each with threads of its own. */
final class ManyWritersTest {
    private static final int EACH = 60;

    @TempDir
    private Path folder;

    @Test
    void severalProgramsKeepOneChain() throws Exception {
        Path file = folder.resolve("audit.jsonl");
        List<Process> others = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            others.add(OtherProgram.start(Scribe.class, file.toString(), Integer.toString(EACH)));
        }
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    Scribe.main(new String[] {file.toString(), Integer.toString(EACH)});
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (Process other : others) {
            assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(other.exitValue()).isZero();
        }

        assertThat(Chain.check(file)).isEqualTo(new Chain.Report(5 * EACH, List.of(), List.of()));
    }
}
