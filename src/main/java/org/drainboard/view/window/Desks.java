package org.drainboard.view.window;

import org.drainboard.view.Watch;
import org.drainboard.view.raw.RawLine;
import org.drainboard.view.roll.Rolling;

/**
 * What the rooms of the window ask.
 *
 * @param watch who follows the orders that lie on servers
 * @param raw who takes typed commands
 * @param rolling who rolls servers out and back
 */
public record Desks(Watch watch, RawLine raw, Rolling rolling) {}
