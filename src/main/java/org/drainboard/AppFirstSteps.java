package org.drainboard;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.drainboard.inventory.Edited;
import org.drainboard.inventory.Mistake;
import org.drainboard.view.inventory.Found;
import org.drainboard.view.setup.FirstSteps;

/** Finds the first inventory: asks what runs, proposes a file, writes it. */
final class AppFirstSteps implements FirstSteps {
    private final Path file;
    private final AppReconnaissance scouts;
    private final Executor writing;
    private final Runnable demo;
    private final List<String> sockets;
    private final AppOffers offers;

    /**
     * Steps that are asked for one after the other.
     *
     * @param file what is written
     * @param looking where questions wait for their answers, one at a time
     * @param writing runs one task at a time
     * @param demo shows the simulation in the window
     */
    AppFirstSteps(Path file, AppReconnaissance scouts, Executor looking, Executor writing, Runnable demo) {
        this.file = file;
        this.scouts = scouts;
        this.writing = writing;
        this.demo = demo;
        offers = new AppOffers(file, looking, writing);
        sockets = scouts.unasked().proxies().stream()
                .map(proxy -> proxy.target().address().toString())
                .toList();
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public List<String> sockets() {
        return sockets;
    }

    @Override
    public void demo() {
        writing.execute(demo);
    }

    @Override
    public void look(Consumer<Found> found) {
        look(scouts::here, found);
    }

    @Override
    public void reach(String host, Consumer<Found> found) {
        look(() -> scouts.over(host), found);
    }

    @Override
    public void accept(Consumer<String> refused) {
        offers.accept(edited -> refused.accept(words(edited)));
    }

    private void look(Supplier<AppSighted> question, Consumer<Found> found) {
        offers.look(() -> AppOffer.fresh(file, question.get(), "production"), found);
    }

    private static String words(Edited edited) {
        return switch (edited) {
            case Edited.Written _ -> "";
            case Edited.Refused(List<Mistake> mistakes) ->
                "Not written, because it has a mistake: " + mistakes.getFirst().message();
            case Edited.ChangedMeanwhile(Path there) ->
                "Not written: there is something at " + there + " already, and it stays.";
            case Edited.NotWritten(Path _, String why) -> "Not written: " + why;
        };
    }
}
