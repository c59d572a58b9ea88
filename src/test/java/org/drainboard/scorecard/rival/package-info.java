/** The detectors that are compared: Drainboard, and what operators use today. */
@NullMarked
package org.drainboard.scorecard.rival;

import org.jspecify.annotations.NullMarked;
