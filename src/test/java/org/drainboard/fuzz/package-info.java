/** Fuzzing: any bytes go into every parser; Jazzer looks for those that break one, and what it found stays here. */
@NullMarked
package org.drainboard.fuzz;

import org.jspecify.annotations.NullMarked;
