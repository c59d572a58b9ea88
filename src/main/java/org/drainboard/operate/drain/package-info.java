/** Draining to the end: what is left on a server that was ordered out, and whether it will ever be gone. */
@NullMarked
package org.drainboard.operate.drain;

import org.jspecify.annotations.NullMarked;
