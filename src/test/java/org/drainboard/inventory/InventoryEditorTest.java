package org.drainboard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.inventory.Inventory;
import org.junit.jupiter.api.Test;

final class InventoryEditorTest {
    private static final Path FILE = Path.of("inventory.yaml");

    private static final String COMMENTED = """
            # Ours.
            version: 1   # the only one
            environments:
              - name: 'production'   # be careful
                # access: write
                haproxy:
                  # the left one
                  - name: lb1
                    socket: "unix:/run/haproxy/admin.sock"   # level admin
                    # process: 1

                  # the right one
                  - { name: lb2, socket: tcp://10.0.0.2:9999 } # by hand
                pools: [ { name: www, status: fcgi://127.0.0.1:9102/s }, ]
            # The end.
            """;

    @Test
    void aValueIsReplacedInItsQuotesAndNothingElse() {
        assertThat(edited(
                        new Edit.Set(new Entry.OfHaproxy("production", "lb1"), new Field("socket", "unix:/run/h.sock")),
                        new Edit.Rename(new Entry.OfEnvironment("production"), "shop")))
                .isEqualTo(COMMENTED
                        .replace("\"unix:/run/haproxy/admin.sock\"", "\"unix:/run/h.sock\"")
                        .replace("'production'", "'shop'"));
    }

    @Test
    void aNewKeyStandsWherePeopleWriteIt() {
        assertThat(edited(
                        new Edit.Set(new Entry.OfEnvironment("production"), new Field("access", "arm")),
                        new Edit.Set(new Entry.OfHaproxy("production", "lb1"), new Field("process", "2")),
                        new Edit.Set(new Entry.OfPool("production", "www"), new Field("serves", "app/*, app/web1")),
                        new Edit.Set(new Entry.OfPoll(), new Field("every", "2s")),
                        new Edit.Set(new Entry.OfPoll(), new Field("deadline", "4s"))))
                .isEqualTo(COMMENTED
                        .replace("be careful\n", "be careful\n    access: arm\n")
                        .replace("# level admin\n", "# level admin\n        process: 2\n")
                        .replace("9102/s }", "9102/s, serves: [\"app/*\", app/web1] }")
                        .replace("# The end.", "poll: { every: 2s, deadline: 4s }\n# The end."));
    }

    @Test
    void aNewEntryIsWrittenAsItsNeighboursAre() {
        assertThat(edited(
                        new Edit.AddHaproxy(
                                "production",
                                List.of(new Field("name", "10"), new Field("socket", "unix:/run/a b.sock")),
                                "new, from\nhaproxy.cfg:3"),
                        new Edit.AddPool(
                                "production",
                                List.of(new Field("name", "api"), new Field("status", "fcgi+unix:/run/api.sock#/s")),
                                "")))
                .isEqualTo(COMMENTED
                        .replace("# by hand\n", """
                                # by hand
                                      # new, from
                                      # haproxy.cfg:3
                                      - name: "10"
                                        socket: "unix:/run/a b.sock"
                                """)
                        .replace("9102/s },", "9102/s }, { name: api, status: fcgi+unix:/run/api.sock#/s },"));
    }

    @Test
    void anEntryGoesWithWhatIsInsideAndLeavesTheRest() {
        assertThat(edited(
                        new Edit.RemoveEntry(new Entry.OfHaproxy("production", "lb1")),
                        new Edit.RemoveEntry(new Entry.OfPool("production", "www"))))
                .isEqualTo(COMMENTED
                        .replace("""
                                      - name: lb1
                                        socket: "unix:/run/haproxy/admin.sock"   # level admin
                                """.indent(0), "")
                        .replace("{ name: www, status: fcgi://127.0.0.1:9102/s }, ", ""));
    }

    @Test
    void whatWouldBeNoInventoryIsRefusedWithTheReadersWords() {
        assertThat(refused(new Edit.RemoveEntry(new Entry.OfEnvironment("production"))))
                .anyMatch(mistake -> mistake.contains("`environments` is an empty list"));
        assertThat(refused(new Edit.Set(
                        new Entry.OfHaproxy("production", "lb1"), new Field("socket", "/run/haproxy.sock"))))
                .anyMatch(mistake -> mistake.contains("did you mean unix:/run/haproxy.sock?"));
        assertThat(refused(new Edit.Rename(new Entry.OfHaproxy("production", "lb1"), "lb2")))
                .anyMatch(mistake -> mistake.contains("expected a name of its own"));
        assertThat(refused(new Edit.Remove(new Entry.OfPool("production", "api"), "ping")))
                .anyMatch(mistake -> mistake.contains("there is no pool production/api any more"));
    }

    @Test
    void aFileThatIsNoInventoryIsNotEdited() {
        for (String text :
                List.of("version: 1\nenvironments: *them\n", "- a list", "version: [", "a: 1\n---\nb: 2\n")) {
            assertThat(InventoryEditor.draft(
                            new InventorySource(FILE, Optional.of(text)),
                            List.of(new Edit.Set(new Entry.OfPoll(), new Field("every", "2s")))))
                    .as(text)
                    .isInstanceOf(Draft.Refused.class);
        }
    }

    @Test
    void theFirstFileIsMadeOfNothingOrOfComments() {
        Edit local = new Edit.AddEnvironment(
                List.of(new Field("name", "here"), new Field("access", "")),
                List.of(new Field("name", "lb1"), new Field("socket", "unix:/run/haproxy/admin.sock")),
                "");

        assertThat(good(new InventorySource(FILE, Optional.of("# mine")), local))
                .isEqualTo("""
                # mine
                version: 1
                environments:
                  - name: here
                    haproxy:
                      - name: lb1
                        socket: unix:/run/haproxy/admin.sock
                """);
        assertThat(good(new InventorySource(FILE, Optional.empty()), local))
                .startsWith("# Drainboard's inventory")
                .endsWith("socket: unix:/run/haproxy/admin.sock\n");
    }

    private static String edited(Edit... edits) {
        return good(new InventorySource(FILE, Optional.of(COMMENTED)), edits);
    }

    private static String good(InventorySource source, Edit... edits) {
        return switch (InventoryEditor.draft(source, List.of(edits))) {
            case Draft.Good(String text, Inventory _) -> text;
            case Draft.Refused(List<Mistake> mistakes) -> throw new AssertionError(mistakes);
        };
    }

    private static List<String> refused(Edit edit) {
        return switch (InventoryEditor.draft(new InventorySource(FILE, Optional.of(COMMENTED)), List.of(edit))) {
            case Draft.Good good -> throw new AssertionError(good);
            case Draft.Refused(List<Mistake> mistakes) ->
                new ArrayList<>(mistakes.stream().map(Mistake::message).toList());
        };
    }
}
