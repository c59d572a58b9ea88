package org.drainboard.view.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EditorModelTest {
    private final Pad pad = Pad.few();
    private final EditorModel model = new EditorModel(pad, pad.listing());

    private void open(String title) {
        model.lines().rows().stream()
                .filter(row -> row.facts().title().equals(title))
                .findFirst()
                .ifPresentOrElse(model.lines().selected()::set, () -> {
                    throw new AssertionError("no line " + title + " in " + titles());
                });
    }

    private FormField field(String key) {
        return model.form().get().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void type(String key, String text) {
        field(key).text().set(text);
    }

    private List<String> titles() {
        return model.lines().facts().stream()
                .map(line -> (line.what().strip() + " " + line.title() + " " + line.mark()).strip())
                .toList();
    }

    @Test
    void everythingStandsUnderItsEnvironment() {
        assertThat(titles())
                .containsExactly(
                        "environment production",
                        "HAProxy lb1",
                        "HAProxy lb2",
                        "pool www-a",
                        "pool www-b",
                        "check fcgi app_fcgi /deep.php",
                        "environment staging",
                        "HAProxy lb1");
    }

    @Test
    void aMistakeStandsUnderItsFieldAndKeepsFromSaving() {
        open("lb2");
        type("socket", "/run/haproxy.sock");
        assertThat(field("socket").objection().get()).contains("expected unix:PATH");
        model.save();
        assertThat(model.said().get().text()).startsWith("Correct the fields");
        model.test();
        assertThat(pad.asked).isEmpty();
    }

    @Test
    void whatIsTypedIsMarkedUntilItIsWritten() {
        open("lb2");
        type("socket", "tcp://10.0.0.2:9999");
        assertThat(titles()).contains("HAProxy lb2 unsaved");
        open("www-a");
        open("lb2");
        assertThat(field("socket").text().get()).isEqualTo("tcp://10.0.0.2:9999");
        model.save();
        assertThat(titles()).contains("HAProxy lb2");
        assertThat(pad.asked).containsExactly("change lb2 to lb2", "read");
        assertThat(model.said().get().text()).startsWith("Written to /home/jane");
    }

    @Test
    void typingItBackLeavesNothingUnsaved() {
        open("lb2");
        type("name", "lb3");
        type("name", "lb2");
        assertThat(model.unsaved()).isEmpty();
    }

    @Test
    void aNewEntryComesIntoTheOpenEnvironmentAndIsFoundUnderItsName() {
        open("www-b");
        model.add(Kind.POOL);
        assertThat(titles()).contains("pool (no name yet) new");
        type("name", "www-c");
        type("status", "fcgi://10.0.0.3:9102/fpm-status");
        model.save();
        assertThat(pad.asked).contains("add EntryName[kind=POOL, environment=production, name=www-c]");
        assertThat(model.entry().orElseThrow().name()).isEqualTo(new EntryName(Kind.POOL, "production", "www-c"));
        assertThat(model.unsaved()).isEmpty();
    }

    @Test
    void aDuplicateHasAnotherNameAndTheSameRest() {
        open("lb2");
        model.duplicate();
        assertThat(field("name").text().get()).isEqualTo("lb2-2");
        assertThat(field("socket").text().get()).isEqualTo("ssh://lb2/run/haproxy/admin.sock");
    }

    @Test
    void removingSaysFirstWhatGoesWithIt() {
        open("production");
        model.remove();
        assertThat(model.said().get().text())
                .isEqualTo("production goes with its 2 HAProxies, 2 pools and 1 check: none of it is watched any more."
                        + " Del once more removes it.");
        assertThat(pad.asked).isEmpty();
        open("lb2");
        open("production");
        model.remove();
        assertThat(pad.asked).as("who went elsewhere is asked anew").isEmpty();
        model.remove();
        assertThat(pad.asked).contains("remove production");
    }

    @Test
    void somebodyElsesChangeKeepsWhatWasTypedAndOffersToReadAgain() {
        open("lb2");
        type("process", "2");
        pad.answer = new Saved.ChangedMeanwhile();
        model.save();
        assertThat(model.said().get().text())
                .contains("changed the file meanwhile")
                .contains("F5");
        model.read();
        assertThat(field("process").text().get()).isEqualTo("2");
        assertThat(titles()).contains("HAProxy lb2 unsaved");
    }

    @Test
    void aRefusalIsToldInWhole() {
        open("lb2");
        type("process", "2");
        pad.answer = new Saved.Refused(List.of("lb2 is there twice"));
        model.save();
        assertThat(model.said().get().text()).isEqualTo("Not written: lb2 is there twice");
    }

    @Test
    void aTestIsShownForTheEntryItWasAskedFor() {
        open("lb1");
        model.test();
        assertThat(model.checkup().get()).isEqualTo(Pad.passed());
        open("lb2");
        assertThat(model.checkup().get()).isNull();
    }
}
