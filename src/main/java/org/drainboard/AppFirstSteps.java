package org.drainboard;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.drainboard.inventory.Edited;
import org.drainboard.inventory.Mistake;
import org.drainboard.model.checkup.Remark;
import org.drainboard.view.Crossing;
import org.drainboard.view.inventory.Found;
import org.drainboard.view.setup.FirstSteps;

/** Finds the first inventory: asks what runs, proposes a file, writes it. */
final class AppFirstSteps implements FirstSteps {
    private static final System.Logger LOG = System.getLogger(AppFirstSteps.class.getName());

    private final Path file;
    private final AppReconnaissance scouts;
    private final Executor looking;
    private final Executor writing;
    private final Runnable demo;
    private final List<String> sockets;
    // On the JavaFX thread only.
    private AppOffer offer;

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
        this.looking = looking;
        this.writing = writing;
        this.demo = demo;
        offer = AppOffer.nothing(file, List.of());
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
        answer(scouts::here, found);
    }

    @Override
    public void reach(String host, Consumer<Found> found) {
        answer(() -> scouts.over(host), found);
    }

    @Override
    public void accept(Consumer<String> refused) {
        // What was seen, whatever is found meanwhile.
        AppOffer seen = offer;
        writing.execute(() -> {
            String why = write(seen);
            Crossing.step(() -> refused.accept(why));
        });
    }

    /** The thread's boundary: whatever happens, the window hears of it. */
    private void answer(Supplier<AppSighted> question, Consumer<Found> found) {
        looking.execute(() -> {
            AppOffer answer = found(question);
            Crossing.step(() -> {
                offer = answer;
                found.accept(answer.found());
            });
        });
    }

    private AppOffer found(Supplier<AppSighted> question) {
        try {
            return AppOffer.fresh(file, question.get(), "production");
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a mistake in Drainboard while it looked for HAProxys", e);
            return AppOffer.nothing(file, List.of(Remark.bad("a mistake in Drainboard itself: " + e, "")));
        }
    }

    private static String write(AppOffer seen) {
        return switch (seen.write()) {
            case Edited.Written _ -> "";
            case Edited.Refused(List<Mistake> mistakes) ->
                "Not written, because it has a mistake: " + mistakes.getFirst().message();
            case Edited.ChangedMeanwhile(Path there) ->
                "Not written: there is something at " + there + " already, and it stays.";
            case Edited.NotWritten(Path _, String why) -> "Not written: " + why;
        };
    }
}
