package org.drainboard.view.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FirstRunTest {
    private final Guide guide = new Guide();
    private final FirstRun run = new FirstRun(guide);

    @Test
    void aSecondYesIsNotAskedFor() {
        run.look();
        run.accept();
        run.accept();
        assertThat(guide.asked).containsExactly("look", "accept");
        assertThat(run.said().get()).startsWith("Written to /home/jane");
    }

    @Test
    void whatWasNotWrittenCanBeTriedAgain() {
        guide.refused = "Not written: the disk is full";
        run.look();
        run.accept();
        assertThat(run.said().get()).isEqualTo(guide.refused);
        guide.refused = "";
        run.accept();
        assertThat(run.said().get()).startsWith("Written to ");
    }
}
