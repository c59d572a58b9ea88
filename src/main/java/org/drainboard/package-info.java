/** The hallway: {@code Main} starts the program, {@code App} wires the rooms together. */
@NullMarked
package org.drainboard;

import org.jspecify.annotations.NullMarked;
