package org.drainboard.transport.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.drainboard.model.SshHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a connection that the user makes by hand is looked for. */
final class HandMadeTest {
    @TempDir
    private Path folder;

    @Test
    void twoMachinesNeverShareTheUsersConnection() throws IOException {
        SshHost one = new SshHost("ops", "lbc0", 2222);
        SshHost other = new SshHost("ops", "lban", 2222);
        assertThat(one.toString()).hasSameHashCodeAs(other.toString());
        try (PrivateFolder ours = PrivateFolder.make(Map.of("XDG_RUNTIME_DIR", folder.toString()))) {
            assertThat(ours.byHand(one)).isNotEqualTo(ours.byHand(other)).isEqualTo(ours.byHand(one));
        }
    }
}
