package org.drainboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Pool;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.reading.Reading;
import org.drainboard.model.reading.Round;
import org.drainboard.poll.Poller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A recording gives back what the poller saw, on real programs. */
@ExtendWith(LabExtension.class)
final class RecorderTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void theRoundsOfARecordingAreThoseThatWereSeen(Lab lab, @TempDir Path folder) throws IOException {
        Path file = lab.inventoryWithChecks(Access.READ_ONLY);
        if (!(InventoryFile.read(file) instanceof InventoryFile.Read(Inventory inventory))) {
            throw new AssertionError("not an inventory: " + file);
        }
        Recorder recorder = new Recorder("for a test", inventory, Files.readString(file), Map.of());
        List<Round> seen = new CopyOnWriteArrayList<>();
        try (Poller poller = new Poller(inventory, recorder.transport(), InstantSource.system(), round -> {
            recorder.take(round);
            seen.add(round);
        })) {
            poller.start();
            Lab.await(
                    "all pages are read",
                    LONG,
                    () -> !seen.isEmpty()
                            && seen.getLast().pools().values().stream()
                                    .allMatch(each -> each instanceof Reading.Fresh<?>));
            lab.block(Pool.WEB1, 4);
            recorder.mark(Instant.now(), "web1 is blocked");
            Lab.await(
                    "a page that went stale",
                    LONG,
                    () -> seen.getLast().pools().values().stream().anyMatch(each -> each instanceof Reading.Stale<?>));
            lab.killHaproxy();
            Lab.await(
                    "HAProxy is gone",
                    LONG,
                    () -> seen.getLast().proxies().values().stream()
                            .allMatch(each -> each instanceof Reading.Stale<?>));
        }
        Path saved = folder.resolve("test.rec.gz");
        recorder.save(saved);

        List<Round> played = Replay.rounds(Recording.read(saved));
        assertThat(played).hasSameSizeAs(seen);
        for (int i = 0; i < played.size(); i++) {
            assertThat(played.get(i)).as("round %s", i).isEqualTo(seen.get(i));
        }
    }
}
