package org.drainboard.view.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class ImportModelTest {
    private final List<Consumer<Saved>> writing = new ArrayList<>();
    private int grown;
    private final ImportModel model = new ImportModel(
            new Importing() {
                @Override
                public void look(String from, String environment, Consumer<Found> found) {
                    found.accept(Pad.imported());
                }

                @Override
                public void add(Consumer<Saved> saved) {
                    writing.add(saved);
                }
            },
            () -> grown++);

    @Test
    void aSecondYesBeforeTheAnswerIsNotWritten() {
        model.ask("production");
        model.look("lb3", "production");
        model.accept();
        model.accept();
        assertThat(writing).hasSize(1);
        assertThat(model.said().get()).isEqualTo("Writing …");

        writing.getFirst().accept(new Saved.Written());
        assertThat(grown).isOne();
        assertThat(model.isOpen()).isFalse();
    }

    @Test
    void whatWasNotWrittenCanBeTriedAgain() {
        model.ask("production");
        model.look("lb3", "production");
        model.accept();
        writing.getFirst().accept(new Saved.NotWritten("the disk is full"));
        assertThat(model.said().get()).contains("the disk is full");
        model.accept();
        assertThat(writing).hasSize(2);
    }
}
