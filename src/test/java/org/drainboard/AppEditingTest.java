package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.drainboard.config.LocalFiles;
import org.drainboard.demo.Demo;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The editor's way to a real file, and its test of a HAProxy that speaks the real protocol. */
final class AppEditingTest {
    @TempDir
    Path folder;

    private Path file = Path.of("inventory.yaml");
    private AppEditing editing = editing();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("inventory.yaml");
        Files.writeString(file, """
                version: 1
                environments:
                  - name: production   # the shop
                    haproxy:
                      # the one on the left
                      - name: lb1
                        socket: unix:/run/haproxy/admin.sock
                    pools:
                      - name: www-a
                        status: fcgi://127.0.0.1:9102/fpm-status
                        listen: 127.0.0.1:9002
                        max_children: 40
                        serves: ["app/web1", "app/web2"]
                """);
        editing = editing();
    }

    private AppEditing editing() {
        Inventory none = new Inventory(List.of(), PollSettings.DEFAULT);
        return new AppEditing(
                file,
                new AppImporting(
                        file,
                        new AppReconnaissance(new Transport(), new LocalFiles(), _ -> new LocalFiles()),
                        Runnable::run,
                        Runnable::run),
                new AppTesting(new Transport(), () -> none, Runnable::run),
                Runnable::run);
    }

    private Entry entry(Kind kind, String name) throws Exception {
        Listing listing = ask(editing::read);
        return listing.entries().stream()
                .filter(each -> each.name().equals(new EntryName(kind, "production", name)))
                .findFirst()
                .orElseThrow();
    }

    private static Entry with(Entry entry, String key, String text) {
        return new Entry(
                entry.name(),
                entry.fields().stream()
                        .map(field -> field.key().equals(key) ? new FieldText(key, text) : field)
                        .toList());
    }

    @Test
    void whatTheFileHoldsStandsInTheForm() throws Exception {
        Entry pool = entry(Kind.POOL, "www-a");
        assertThat(pool.text("status")).isEqualTo("fcgi://127.0.0.1:9102/fpm-status");
        assertThat(pool.text("listen")).isEqualTo("127.0.0.1:9002");
        assertThat(pool.text("serves")).isEqualTo("app/web1, app/web2");
    }

    @Test
    void aChangeKeepsTheComments() throws Exception {
        Entry before = entry(Kind.HAPROXY, "lb1");
        Entry after = with(with(before, "socket", "tcp://10.0.0.1:9999"), "name", "edge");
        assertThat(this.<Saved>ask(saved -> editing.change(before, after, saved)))
                .isInstanceOf(Saved.Written.class);
        assertThat(file)
                .content()
                .contains("# the shop")
                .contains("# the one on the left")
                .contains("name: edge")
                .contains("tcp://10.0.0.1:9999")
                .contains("max_children: 40");
    }

    @Test
    void anUnchangedFormWritesNothing() throws Exception {
        String text = Files.readString(file);
        Entry pool = entry(Kind.POOL, "www-a");
        assertThat(this.<Saved>ask(saved -> editing.change(pool, pool, saved))).isInstanceOf(Saved.Written.class);
        assertThat(file).hasContent(text);
    }

    @Test
    void somebodyElsesChangeIsFoundOut() throws Exception {
        Entry before = entry(Kind.HAPROXY, "lb1");
        Files.writeString(file, Files.readString(file) + "# by another hand\n");
        assertThat(this.<Saved>ask(saved -> editing.change(before, with(before, "process", "2"), saved)))
                .isInstanceOf(Saved.ChangedMeanwhile.class);
        assertThat(file).content().contains("# by another hand").doesNotContain("process");
    }

    @Test
    void aNewEnvironmentComesWithItsFirstHaproxy() throws Exception {
        ask(editing::read);
        Entry staging = new Entry(
                EntryName.of("staging"),
                List.of(
                        new FieldText("name", "staging"),
                        new FieldText("access", "write"),
                        new FieldText("haproxy", "lb9"),
                        new FieldText("socket", "unix:/run/lb9.sock")));
        assertThat(this.<Saved>ask(saved -> editing.add(staging, saved))).isInstanceOf(Saved.Written.class);
        assertThat(this.<Listing>ask(editing::read).entries())
                .extracting(Entry::name)
                .contains(EntryName.of("staging"), new EntryName(Kind.HAPROXY, "staging", "lb9"));
    }

    @Test
    void aRemovalTakesTheEntryAlone() throws Exception {
        EntryName pool = entry(Kind.POOL, "www-a").name();
        assertThat(this.<Saved>ask(saved -> editing.remove(pool, saved))).isInstanceOf(Saved.Written.class);
        assertThat(file).content().contains("lb1").doesNotContain("www-a");
    }

    @Test
    void anEntryIsTestedAsItWasTyped() throws Exception {
        try (Demo demo = Demo.start()) {
            String socket = demo.inventory()
                    .environments()
                    .getFirst()
                    .proxies()
                    .getFirst()
                    .address()
                    .toString();
            Entry typed = with(entry(Kind.HAPROXY, "lb1"), "socket", socket);
            Checkup good = ask(found -> editing.test(typed, found));
            assertThat(good.subject()).contains("production/lb1");
            assertThat(good.passed()).as(good.toString()).isTrue();
        }
        Entry gone = with(entry(Kind.HAPROXY, "lb1"), "socket", "unix:" + folder + "/none.sock");
        Checkup bad = ask(found -> editing.test(gone, found));
        assertThat(bad.passed()).isFalse();
        assertThat(bad.toString()).contains("/none.sock");
    }

    private <T> T ask(Consumer<Consumer<T>> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        question.accept(answer::complete);
        return answer.get(30, TimeUnit.SECONDS);
    }
}
