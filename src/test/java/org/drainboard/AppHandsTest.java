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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.drainboard.config.LocalFiles;
import org.drainboard.doctor.SshFiles;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.transport.Transport;
import org.drainboard.view.inventory.Entry;
import org.drainboard.view.inventory.EntryName;
import org.drainboard.view.inventory.FieldText;
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
            Entry staging = new Entry(
                    EntryName.of("staging"),
                    List.of(
                            new FieldText("name", "staging"),
                            new FieldText("access", "write"),
                            new FieldText("haproxy", "lb9"),
                            new FieldText("socket", "unix:/run/lb9.sock")));
            editing.add(staging, saved::complete);
            assertThat(saved.get(SOON, TimeUnit.SECONDS)).isInstanceOf(Saved.NotWritten.class);
        }
    }

    private static AppEditing editing(Path file, AppHands hands) {
        Inventory none = new Inventory(List.of(), PollSettings.DEFAULT);
        Transport transport = new Transport();
        AppReconnaissance scouts =
                new AppReconnaissance(transport, new LocalFiles(), host -> new SshFiles(transport, host));
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
