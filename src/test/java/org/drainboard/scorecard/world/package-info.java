/** The simulated site: users, HAProxy and PHP-FPM pools in virtual time, modelled on what was measured. */
@NullMarked
package org.drainboard.scorecard.world;

import org.jspecify.annotations.NullMarked;
