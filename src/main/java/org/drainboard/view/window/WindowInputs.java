package org.drainboard.view.window;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.drainboard.model.inventory.Environment;
import org.drainboard.operate.Arming;
import org.drainboard.view.Actions;

/**
 * What the window is given.
 *
 * @param environments those of the inventory; the first is shown first; may be empty
 * @param actions judges and carries out changes
 * @param desks what the rooms over the detail ask
 * @param arming arms environments whose access is {@code arm}
 * @param banner one line above everything, such as that this is a simulation; empty for none; asked twice a second on
 *     the JavaFX thread, so it must be quick
 * @param notices what is wrong with the inventory or the start, each a full sentence or more; shown instead of a fleet
 *     when there is none
 * @param clock for ages
 */
public record WindowInputs(
        List<Environment> environments,
        Actions actions,
        Desks desks,
        Arming arming,
        Supplier<String> banner,
        List<String> notices,
        InstantSource clock) {
    public WindowInputs {
        environments = List.copyOf(environments);
        notices = List.copyOf(notices);
    }
}
