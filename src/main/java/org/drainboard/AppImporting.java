package org.drainboard;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.drainboard.inventory.Edited;
import org.drainboard.inventory.Mistake;
import org.drainboard.view.inventory.Found;
import org.drainboard.view.inventory.Importing;
import org.drainboard.view.inventory.Saved;

/** Takes the editor's import to machines and into the file, off the JavaFX thread. */
final class AppImporting implements Importing {
    private final Path file;
    private final AppReconnaissance scouts;
    private final AppOffers offers;

    /** One that writes into a file; the executors are those of {@link AppOffers}. */
    AppImporting(Path file, AppReconnaissance scouts, Executor looking, Executor writing) {
        this.file = file;
        this.scouts = scouts;
        offers = new AppOffers(file, looking, writing);
    }

    @Override
    public void look(String from, String environment, Consumer<Found> found) {
        offers.look(() -> AppOffer.added(file, scouts.at(from), environment), found);
    }

    @Override
    public void add(Consumer<Saved> saved) {
        offers.accept(edited -> saved.accept(saved(edited)));
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
