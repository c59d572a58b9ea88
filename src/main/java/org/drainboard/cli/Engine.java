package org.drainboard.cli;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Guard;
import org.drainboard.operate.Operator;
import org.drainboard.operate.Trial;
import org.drainboard.operate.raw.RawDesk;

/** What the commands need of the rest of the program; the hallway wires it. */
public interface Engine {
    /** Polls and judges until it is closed; every judgement is handed over on a thread of its own. */
    Watch watch(Inventory inventory, Consumer<Judgement> each);

    /** Judges actions for the inventory's environments. */
    Guard guard(Inventory inventory);

    /** Carries actions out; asks {@code latest} again just before it sends. */
    Operator operator(Inventory inventory, Supplier<Judgement> latest);

    /** Tries servers before they are made ready; asks {@code latest} what is known of their pools. */
    Trial trial(Inventory inventory, Supplier<Judgement> latest);

    /** Takes commands as they are typed. */
    RawDesk rawDesk(Inventory inventory);

    /** A running poll. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
