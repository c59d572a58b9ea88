package org.drainboard;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.drainboard.inventory.Edited;
import org.drainboard.inventory.Mistake;
import org.drainboard.model.checkup.Remark;
import org.drainboard.view.Crossing;
import org.drainboard.view.inventory.Found;
import org.drainboard.view.inventory.Importing;
import org.drainboard.view.inventory.Saved;

/** Takes the editor's import to machines and into the file, off the JavaFX thread. */
final class AppImporting implements Importing {
    private static final System.Logger LOG = System.getLogger(AppImporting.class.getName());

    private final Path file;
    private final AppReconnaissance scouts;
    private final Executor looking;
    private final Executor writing;
    // On the JavaFX thread only.
    private AppOffer offer;

    /**
     * One that writes into a file.
     *
     * @param looking where questions wait for their answers, one at a time
     * @param writing runs one task at a time
     */
    AppImporting(Path file, AppReconnaissance scouts, Executor looking, Executor writing) {
        this.file = file;
        offer = AppOffer.nothing(file, List.of());
        this.scouts = scouts;
        this.looking = looking;
        this.writing = writing;
    }

    @Override
    public void look(String from, String environment, Consumer<Found> found) {
        looking.execute(() -> {
            AppOffer answer = look(from, environment);
            Crossing.step(() -> {
                offer = answer;
                found.accept(answer.found());
            });
        });
    }

    /** The thread's boundary: whatever happens, the window hears of it. */
    private AppOffer look(String from, String environment) {
        try {
            return AppOffer.added(file, scouts.at(from), environment);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a mistake in Drainboard while it looked for an import", e);
            return AppOffer.nothing(file, List.of(Remark.bad("a mistake in Drainboard itself: " + e, "")));
        }
    }

    @Override
    public void add(Consumer<Saved> saved) {
        // What was seen, whatever is found meanwhile.
        AppOffer seen = offer;
        writing.execute(() -> {
            Saved answer = saved(seen.write());
            Crossing.step(() -> saved.accept(answer));
        });
    }

    /** What became of edits, in the editor's words. */
    static Saved saved(Edited edited) {
        return switch (edited) {
            case Edited.Written _ -> new Saved.Written();
            case Edited.Refused(List<Mistake> mistakes) ->
                new Saved.Refused(mistakes.stream().map(Mistake::message).toList());
            case Edited.ChangedMeanwhile _ -> new Saved.ChangedMeanwhile();
            case Edited.NotWritten(Path _, String why) -> new Saved.NotWritten(why);
        };
    }
}
