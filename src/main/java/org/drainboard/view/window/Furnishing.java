package org.drainboard.view.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.drainboard.view.setup.FirstRunView;

/** Puts the parts of a window in their places, and lets each hear of what concerns it. */
final class Furnishing {
    private Furnishing() {}

    /** Returns what listens to the scene, which outlives the window's content. */
    static Subscription of(Window window) {
        place(window);
        listen(window);
        return watchFocus(window);
    }

    /** Instead of the fleet where there is none: what is wrong with the inventory, or how to come by one. */
    static void begin(Window window) {
        List<String> notices = window.inputs().notices();
        boolean nowhere = window.inputs().environments().isEmpty();
        if (!notices.isEmpty()) {
            NoteCard card = NoteCard.mistakes(notices);
            if (nowhere) {
                window.deck().fleet().getChildren().setAll(card);
                card.requestFocus();
            } else {
                window.layers().cover(card);
            }
        } else if (nowhere) {
            window.inputs().desks().setup().firstSteps().ifPresent(steps -> {
                FirstRunView first = new FirstRunView(steps);
                window.deck().fleet().getChildren().setAll(first.root());
                first.root().applyCss();
                first.enter();
            });
        }
    }

    private static void place(Window window) {
        Deck deck = window.deck();
        boolean nowhere = window.inputs().environments().isEmpty();
        deck.fleet().getChildren().setAll(window.fleet().node());
        deck.detail().getChildren().setAll(window.detail().root());
        deck.summary().getChildren().setAll(window.summary());
        deck.strips().getChildren().setAll(new StripBand(window.strips()));
        deck.hints().getChildren().setAll(Hints.line());
        window.fleet()
                .explainEmptiness(
                        nowhere
                                ? Emptiness.FIRST_RUN
                                : Emptiness.waiting(window.bar().environment()));
        if (nowhere) {
            deck.split().getItems().remove(deck.detail());
        }
    }

    private static void listen(Window window) {
        Bar bar = window.bar();
        bar.filterProperty()
                .subscribe(text -> window.fleet().wish(window.fleet().wish().filter(text)));
        bar.problemsOnlyProperty()
                .subscribe(only -> window.fleet().wish(window.fleet().wish().problemsOnly(only)));
        bar.environmentProperty().subscribe(environment -> {
            window.fleet().forget();
            window.fleet().wish(window.fleet().wish().environment(environment.name()));
        });
        bar.pausedProperty().subscribe(window.intake()::pause);
        bar.accessProperty().subscribe(state -> window.deck().frame(state.kind()));
        window.fleet().selectedProperty().subscribe(_ -> {
            window.ordering().forgetWhom();
            window.display().showSelected();
        });
        window.fleet().marks().markedProperty().subscribe(_ -> window.display().showMarks());
        window.deck()
                .detail()
                .addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> window.fleet().keepSelection());
    }

    /** Not focusWithin: a table's rows take themselves for focused while the table is not. */
    private static Subscription watchFocus(Window window) {
        return window.scene().focusOwnerProperty().subscribe(owner -> {
            for (Node node = owner; node != null; node = node.getParent()) {
                if (node.equals(window.deck().detail())) {
                    window.fleet().keepSelection();
                }
            }
        });
    }
}
