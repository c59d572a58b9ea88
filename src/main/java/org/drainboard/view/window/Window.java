package org.drainboard.view.window;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.drainboard.model.change.Change;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.MissingTarget;
import org.drainboard.view.Crossing;
import org.drainboard.view.backend.action.ActionFlow;
import org.drainboard.view.backend.action.ActionSheet;
import org.drainboard.view.fleet.Arrangement;
import org.drainboard.view.fleet.FleetFeed;
import org.drainboard.view.fleet.FleetTable;
import org.drainboard.view.fleet.Wish;
import org.drainboard.view.room.Graces;
import org.drainboard.view.room.Sight;
import org.drainboard.view.room.Strips;
import org.drainboard.view.theme.Look;

/**
 * The window. Made and shown on the JavaFX thread; {@link #offer} may be called from any thread, as often as there is
 * something new. Judgements are arranged on {@code worker}, and the latest one is what the screen shows.
 *
 * <p>To wire it: {@code new Window(stage, inputs, executor).show()}, then hand each judgement to {@code offer}. The
 * stage's own close handler stops the poller.
 */
public final class Window {
    private static final Duration TICK = Duration.millis(500);

    private final Stage stage;
    private final WindowInputs inputs;
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
    private final Look look;
    private final Scene scene;

    /** @param worker runs one task at a time, off the JavaFX thread */
    public Window(Stage stage, WindowInputs inputs, Executor worker) {
        this.stage = stage;
        this.inputs = inputs;
        Instant now = inputs.clock().instant();
        List<Environment> environments =
                inputs.environments().isEmpty() ? List.of(Nowhere.HERE) : inputs.environments();
        bar = new Bar(environments, inputs.arming(), now);
        barController = new BarController(bar, this::switchArming, this::help, this::showOff);
        deck = new Deck(barController);
        Crossing<Arrangement> crossing = new Crossing<>(this::present);
        Wish first = Wish.of(bar.environment().name());
        FleetFeed feed = new FleetFeed(first, worker, crossing::offer);
        intake = new Intake(feed::offer);
        fleet = new FleetTable(first, now, feed::wish);
        flow = new ActionFlow(inputs.actions(), () -> sight().judgement(), inputs.clock(), graces);
        detail = new DetailPane(inputs, (server, state) -> flow.request(new Change.State(state), List.of(server)));
        summary = new Summary(fleet.marks()::clear, bar.filterProperty()::set, this::explainMissing);
        ActionSheet sheet = new ActionSheet(flow, inputs.actions()::latest);
        scene = new Scene(deck.root(), 1360, 860);
        look = new Look(scene);
        Rooms rooms = new Rooms(deck.detail(), detail.root());
        plan = new RoomPlan(rooms, strips, bar, inputs.desks(), flow, graces, fleet.marks(), this::layers);
        display = new Display(inputs, bar, deck, fleet, summary, detail, rooms);
        display.onJudged(sheet::refresh);
        layers = new Layers(new Cover(deck.cover()), sheet, rooms, bar, fleet, display::sight);
        ordering = new Ordering(flow, new Addressees(fleet, detail), fleet.marks(), strips, () -> sight().judgement());
        deck.sheets().getChildren().setAll(sheet.root());
        furnish();
        listen();
        display.tick();
    }

    /** Opens the window and starts its clock. */
    public void show() {
        stage.setTitle("Drainboard");
        stage.setScene(scene);
        stage.setMinWidth(1000);
        stage.setMinHeight(480);
        stage.show();
        fleet.node().requestFocus();
        showNotices();
        Timeline clock = new Timeline(new KeyFrame(TICK, _ -> display.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        stage.setOnHidden(_ -> clock.stop());
    }

    /** Shows a judgement as soon as may be; while paused, as soon as the user goes on. From any thread. */
    public void offer(Judgement judgement) {
        intake.offer(judgement);
    }

    private void furnish() {
        deck.fleet().getChildren().setAll(fleet.node());
        deck.detail().getChildren().setAll(detail.root());
        deck.summary().getChildren().setAll(summary);
        deck.strips().getChildren().setAll(new StripBand(strips));
        deck.hints().getChildren().setAll(Hints.line());
        String empty = inputs.environments().isEmpty() ? Emptiness.FIRST_RUN : Emptiness.waiting(bar.environment());
        fleet.explainEmptiness(empty);
        if (inputs.environments().isEmpty()) {
            deck.split().getItems().remove(deck.detail());
        }
    }

    /** Instead of the fleet where there is none, over it where there is one. */
    private void showNotices() {
        if (inputs.notices().isEmpty()) {
            return;
        }
        NoteCard card = NoteCard.mistakes(inputs.notices());
        if (inputs.environments().isEmpty()) {
            deck.fleet().getChildren().setAll(card);
            card.requestFocus();
        } else {
            layers.cover(card);
        }
    }

    private void listen() {
        bar.filterProperty().subscribe(text -> fleet.wish(fleet.wish().filter(text)));
        bar.problemsOnlyProperty().subscribe(only -> fleet.wish(fleet.wish().problemsOnly(only)));
        bar.environmentProperty().subscribe(environment -> {
            fleet.forget();
            fleet.wish(fleet.wish().environment(environment.name()));
        });
        bar.pausedProperty().subscribe(intake::pause);
        fleet.selectedProperty().subscribe(_ -> {
            ordering.forgetWhom();
            display.showSelected();
        });
        fleet.marks().markedProperty().subscribe(_ -> display.showMarks());
        bar.accessProperty().subscribe(state -> deck.frame(state.kind()));
        deck.detail().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> fleet.keepSelection());
        // Not focusWithin: a table's rows take themselves for focused while the table is not.
        scene.focusOwnerProperty().subscribe(owner -> {
            for (Node node = owner; node != null; node = node.getParent()) {
                if (node.equals(deck.detail())) {
                    fleet.keepSelection();
                }
            }
        });
        new Keys(scene, () -> new Commands(this).all(), layers::covered, layers::escape).install();
    }

    private void present(Arrangement arrangement) {
        display.present(arrangement);
    }

    private Sight sight() {
        return display.sight();
    }

    boolean deciding() {
        return layers.deciding();
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

    private void showOff() {
        plan.showOff();
    }

    RoomPlan plan() {
        return plan;
    }

    void nextTheme() {
        look.wear(look.theme().next());
    }

    void quit() {
        stage.close();
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
        return look;
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
        return scene;
    }

    private void explainMissing(List<MissingTarget> missing) {
        layers.cover(NoteCard.unread(missing));
    }
}
