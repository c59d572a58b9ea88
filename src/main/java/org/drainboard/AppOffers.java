package org.drainboard;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.drainboard.inventory.Edited;
import org.drainboard.model.checkup.Remark;
import org.drainboard.view.Crossing;
import org.drainboard.view.inventory.Found;

/** What looks propose, and the writing of what was seen. Called on the JavaFX thread and never waits; answers there. */
final class AppOffers {
    private static final System.Logger LOG = System.getLogger(AppOffers.class.getName());

    private final Path file;
    private final Executor looking;
    private final Executor writing;
    private AppOffer seen;

    /**
     * Offers for a file.
     *
     * @param looking where questions wait for their answers, one at a time
     * @param writing runs one task at a time
     */
    AppOffers(Path file, Executor looking, Executor writing) {
        this.file = file;
        this.looking = looking;
        this.writing = writing;
        seen = AppOffer.nothing(file, List.of());
    }

    void look(Supplier<AppOffer> question, Consumer<Found> found) {
        looking.execute(() -> {
            AppOffer answer = asked(question);
            Crossing.step(() -> {
                seen = answer;
                found.accept(answer.found());
            });
        });
    }

    /** Writes what was seen last, whatever is found meanwhile. */
    void accept(Consumer<Edited> written) {
        AppOffer accepted = seen;
        writing.execute(() -> {
            Edited answer = written(accepted);
            Crossing.step(() -> written.accept(answer));
        });
    }

    /** The thread's boundary: whatever happens, the window hears of it. */
    private AppOffer asked(Supplier<AppOffer> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            return AppOffer.nothing(file, List.of(Remark.bad(mistake("looked for HAProxys", e), "")));
        }
    }

    /** The thread's boundary. */
    private Edited written(AppOffer accepted) {
        try {
            return accepted.write();
        } catch (RuntimeException e) {
            return new Edited.NotWritten(file, mistake("wrote the inventory", e));
        }
    }

    private static String mistake(String what, RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "a mistake in Drainboard while it " + what, e);
        return "a mistake in Drainboard itself: " + e;
    }
}
