package org.drainboard.view.window;

import java.util.List;
import java.util.function.Supplier;
import org.drainboard.view.Watch;
import org.drainboard.view.raw.RawLine;
import org.drainboard.view.roll.Rolling;
import org.drainboard.view.setup.Setup;
import org.drainboard.view.sight.OwnTrouble;

/**
 * What the rooms of the window ask.
 *
 * @param watch who follows the orders that lie on servers
 * @param raw who takes typed commands
 * @param rolling who rolls servers out and back
 * @param own what this program itself cannot do now, besides reading targets; asked twice a second
 * @param setup how this window comes by its inventory
 */
public record Desks(Watch watch, RawLine raw, Rolling rolling, Supplier<List<OwnTrouble>> own, Setup setup) {}
