package org.drainboard.view.window;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.drainboard.model.change.Change;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Crossing;
import org.drainboard.view.backend.action.ActionFlow;
import org.drainboard.view.backend.action.ActionSheet;
import org.drainboard.view.fleet.Arrangement;
import org.drainboard.view.fleet.FleetFeed;
import org.drainboard.view.fleet.FleetTable;
import org.drainboard.view.fleet.Wish;
import org.drainboard.view.room.Graces;
import org.drainboard.view.room.Strips;
import org.drainboard.view.theme.Look;

/**
 * The window. Made and shown on the JavaFX thread; {@link #offer} may be called from any thread, as often as there is
 * something new. Judgements are arranged on {@code worker}, and the latest one is what the screen shows.
 *
 * <p>To wire it: {@code new Window(stage, inputs, executor).show()}, then hand each judgement to {@code offer}.
 */
public final class Window {
    private static final Duration TICK = Duration.millis(500);

    private final Shell shell;
    private final WindowInputs inputs;
    private final Executor worker;
    private final Bar bar;
    private final BarController barController;
    private final Deck deck;
    private final FleetTable fleet;
    private final Intake intake;
    private final DetailPane detail;
    private final Summary summary;
    private final Strips strips = new Strips();
    private final Graces graces = new Graces();
    private final ActionFlow flow;
    private final Ordering ordering;
    private final RoomPlan plan;
    private final Layers layers;
    private final Display display;
    private final Turnover turnover;
    private final Keys keys;
    private final Timeline clock = new Timeline();
    private final Subscription focus;

    /** @param worker runs one task at a time, off the JavaFX thread */
    public Window(Stage stage, WindowInputs inputs, Executor worker) {
        this(new Shell(stage), inputs, worker);
        shell.wear(deck.root());
    }

    /** Of another inventory on the same stage; not shown yet. */
    private Window(Shell shell, WindowInputs inputs, Executor worker) {
        this.shell = shell;
        this.inputs = inputs;
        this.worker = worker;
        Instant now = inputs.clock().instant();
        List<Environment> environments =
                inputs.environments().isEmpty() ? List.of(Nowhere.HERE) : inputs.environments();
        bar = new Bar(environments, inputs.arming(), now);
        barController = new BarController(
                bar, this::switchArming, this::help, () -> plan().showOff(), () -> plan().showSight());
        deck = new Deck(barController);
        Crossing<Arrangement> crossing = new Crossing<>(arrangement -> display().present(arrangement));
        Wish first = Wish.of(bar.environment().name());
        FleetFeed feed = new FleetFeed(first, worker, crossing::offer);
        intake = new Intake(feed::offer);
        fleet = new FleetTable(first, now, feed::wish);
        flow = new ActionFlow(inputs.actions(), () -> display().sight().judgement(), inputs.clock(), graces);
        detail = new DetailPane(inputs, (server, state) -> flow.request(new Change.State(state), List.of(server)));
        summary = new Summary(fleet.marks()::clear, bar.filterProperty()::set, () -> plan().showSight());
        ActionSheet sheet = new ActionSheet(flow, inputs.actions()::latest);
        Rooms rooms = new Rooms(deck.detail(), detail.root());
        plan = new RoomPlan(rooms, strips, bar, inputs.desks(), flow, graces, fleet.marks(), this::layers);
        shell.editor(inputs.desks().setup()).ifPresent(editor -> rooms.add('i', editor));
        display = new Display(inputs, bar, deck, fleet, summary, detail, rooms);
        display.onJudged(sheet::refresh);
        layers = new Layers(new Cover(deck.cover()), sheet, rooms, bar, fleet, display::sight);
        ordering = new Ordering(
                flow,
                new Addressees(fleet, detail),
                fleet.marks(),
                strips,
                () -> display().sight().judgement());
        deck.sheets().getChildren().setAll(sheet.root());
        turnover = new Turnover(() -> layers.engaged(inputs.desks().rolling()), strips);
        keys = new Keys(scene(), () -> new Commands(this).all(), layers::covered, layers::escape);
        focus = Furnishing.of(this);
        display.tick();
    }

    /** Opens the window and starts its clock. */
    public void show() {
        shell.show();
        live();
        fleet.node().requestFocus();
        Furnishing.begin(this);
    }

    /** Runs what would change the content as soon as nobody is in the middle of something, and says that it waits. */
    public void whenFree(Runnable change) {
        turnover.want(change);
    }

    /**
     * Puts another inventory's content in this one's place, with its filter and selection. This window is dead then.
     *
     * @param before what is shown until the first judgement of the new inventory comes
     */
    public Window succeeded(WindowInputs next, Judgement before) {
        Window heir = new Window(shell, next, worker);
        Stance stance = Stance.of(this);
        stance.begin(heir);
        keys.remove();
        deck.rest();
        heir.display.onceShown(() -> {
            retire();
            shell.wear(heir.deck.root());
            heir.live();
            stance.end(heir);
            Furnishing.begin(heir);
        });
        heir.offer(before);
        return heir;
    }

    /** Keys and clock are this window's from now on. */
    private void live() {
        keys.install();
        clock.getKeyFrames().setAll(new KeyFrame(TICK, _ -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        shell.stage().setOnHidden(_ -> clock.stop());
    }

    private void tick() {
        display.tick();
        turnover.tick();
    }

    private void retire() {
        clock.stop();
        keys.remove();
        focus.unsubscribe();
    }

    /** Shows a judgement as soon as may be; while paused, as soon as the user goes on. From any thread. */
    public void offer(Judgement judgement) {
        intake.offer(judgement);
    }

    void help() {
        layers.cover(new HelpCard(new Commands(this).all()));
    }

    void palette() {
        layers.cover(new Palette(new Commands(this).withBackends(display.shown()), command -> {
            layers.uncover();
            command.run().run();
        }));
    }

    void switchArming() {
        new Gatekeeper(bar, layers, inputs.clock()).turn();
    }

    RoomPlan plan() {
        return plan;
    }

    void nextTheme() {
        look().wear(look().theme().next());
    }

    void quit() {
        shell.stage().close();
    }

    WindowInputs inputs() {
        return inputs;
    }

    Display display() {
        return display;
    }

    DetailPane detail() {
        return detail;
    }

    Summary summary() {
        return summary;
    }

    Intake intake() {
        return intake;
    }

    Deck deck() {
        return deck;
    }

    Bar bar() {
        return bar;
    }

    BarController barController() {
        return barController;
    }

    FleetTable fleet() {
        return fleet;
    }

    Look look() {
        return shell.look();
    }

    Ordering ordering() {
        return ordering;
    }

    ActionFlow flow() {
        return flow;
    }

    Layers layers() {
        return layers;
    }

    Strips strips() {
        return strips;
    }

    Scene scene() {
        return shell.scene();
    }
}
