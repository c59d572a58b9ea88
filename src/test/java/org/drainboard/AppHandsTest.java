package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.drainboard.config.ConfigFiles;
import org.drainboard.config.LocalFiles;
import org.drainboard.doctor.SshFiles;
import org.drainboard.model.SshHost;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.transport.Transport;
import org.drainboard.view.inventory.Entry;
import org.drainboard.view.inventory.EntryName;
import org.drainboard.view.inventory.FieldText;
import org.drainboard.view.inventory.Found;
import org.drainboard.view.inventory.Kind;
import org.drainboard.view.inventory.Listing;
import org.drainboard.view.inventory.Saved;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The editor while a HAProxy takes connections and says nothing, and while Drainboard itself is at fault. */
final class AppHandsTest {
    /** Less than the test of a target that hangs may take. */
    private static final long SOON = 10;

    private static final Entry STAGING = new Entry(
            EntryName.of("staging"),
            List.of(
                    new FieldText("name", "staging"),
                    new FieldText("access", "write"),
                    new FieldText("haproxy", "lb9"),
                    new FieldText("socket", "unix:/run/lb9.sock")));

    @TempDir
    Path folder;

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aTargetThatHangsHoldsUpNeitherTheFileNorTheEnd() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            AppHands hands = AppHands.begin();
            AppEditing editing = editing(folder.resolve("inventory.yaml"), hands);
            CompletableFuture<Checkup> tested = new CompletableFuture<>();
            CompletableFuture<Listing> listed = new CompletableFuture<>();
            editing.test(haproxy("tcp://127.0.0.1:" + mute.getLocalPort()), tested::complete);
            mute.accept();
            editing.read(listed::complete);

            assertThat(listed.get(SOON, TimeUnit.SECONDS).blind()).isEmpty();
            assertThat(tested).isNotDone();
            CompletableFuture.runAsync(hands::close).get(SOON, TimeUnit.SECONDS);
            assertThat(hands.asking().awaitTermination(SOON, TimeUnit.SECONDS))
                    .as("the test was given up")
                    .isTrue();
        }
    }

    @Test
    void aMistakeOfDrainboardsIsSaidInTheEditor() throws Exception {
        Path gone;
        try (FileSystem zip = FileSystems.newFileSystem(
                URI.create("jar:" + folder.resolve("a.zip").toUri()), Map.of("create", "true"))) {
            gone = zip.getPath("/inventory.yaml");
            Files.writeString(gone, "version: 1");
        }
        try (AppHands hands = AppHands.begin()) {
            AppEditing editing = editing(gone, hands);
            CompletableFuture<Listing> listed = new CompletableFuture<>();
            editing.read(listed::complete);
            assertThat(listed.get(SOON, TimeUnit.SECONDS).blind()).startsWith("a mistake in Drainboard itself: ");

            CompletableFuture<Saved> saved = new CompletableFuture<>();
            editing.add(STAGING, saved::complete);
            assertThat(saved.get(SOON, TimeUnit.SECONDS)).isInstanceOf(Saved.NotWritten.class);
        }
    }

    @Test
    void aLookThatHangsHoldsUpNeitherASaveNorTheEnd() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AppHands hands = AppHands.begin();
        AppEditing editing = editing(folder.resolve("inventory.yaml"), hands, _ -> new Stuck(asked));
        CompletableFuture<Found> found = new CompletableFuture<>();
        editing.importing().look("ssh://far/haproxy.cfg", "shop", found::complete);
        assertThat(asked.await(SOON, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Saved> saved = new CompletableFuture<>();
        editing.read(_ -> editing.add(STAGING, saved::complete));
        assertThat(saved.get(SOON, TimeUnit.SECONDS)).isEqualTo(new Saved.Written());
        assertThat(found).isNotDone();
        CompletableFuture.runAsync(hands::close).get(SOON, TimeUnit.SECONDS);
    }

    /** A machine whose disk hangs. */
    private record Stuck(CountDownLatch asked) implements ConfigFiles {
        @Override
        public Text read(String path) {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
                return new Unread("never");
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return new Unread("given up");
            }
        }

        @Override
        public List<String> list(String folder) {
            return List.of();
        }

        @Override
        public Optional<SshHost> machine() {
            return Optional.empty();
        }
    }

    private static AppEditing editing(Path file, AppHands hands) {
        return editing(file, hands, host -> new SshFiles(new Transport(), host));
    }

    private static AppEditing editing(Path file, AppHands hands, Function<SshHost, ConfigFiles> there) {
        Inventory none = new Inventory(List.of(), PollSettings.DEFAULT);
        Transport transport = new Transport();
        AppReconnaissance scouts = new AppReconnaissance(transport, new LocalFiles(), there);
        return new AppEditing(
                file,
                new AppImporting(file, scouts, hands.looking(), hands.writing()),
                new AppTesting(transport, () -> none, hands.asking()),
                hands.writing());
    }

    private static Entry haproxy(String socket) {
        return new Entry(
                new EntryName(Kind.HAPROXY, "production", "lb1"),
                List.of(new FieldText("name", "lb1"), new FieldText("socket", socket)));
    }
}
