/** The simulated fleet of the soak, in a process of its own, and the faults that it can have. */
@NullMarked
package org.drainboard.soak.world;

import org.jspecify.annotations.NullMarked;
