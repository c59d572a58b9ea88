package org.drainboard.view.window;

import java.time.InstantSource;
import java.util.List;
import org.drainboard.model.Plain;

/** The key A: asks before it arms, disarms at once, and says why where there is nothing to arm. */
final class Gatekeeper {
    private final Bar bar;
    private final Layers layers;
    private final InstantSource clock;

    Gatekeeper(Bar bar, Layers layers, InstantSource clock) {
        this.bar = bar;
        this.layers = layers;
        this.clock = clock;
    }

    void turn() {
        String name = bar.environment().name();
        AccessState state = bar.accessProperty().get();
        switch (state.kind()) {
            case SAFE ->
                layers.cover(new ArmCard(new ArmQuestion(name), time -> {
                    bar.arm(time, clock.instant());
                    layers.uncover();
                }));
            case ARMED -> bar.disarm(clock.instant());
            case READ_ONLY, WRITE ->
                layers.cover(new NoteCard(
                        Plain.line(name)
                                + (state.kind() == AccessState.Kind.WRITE ? " is always armed" : " is read-only"),
                        "Esc closes this.",
                        List.of(state.explained())));
        }
    }
}
