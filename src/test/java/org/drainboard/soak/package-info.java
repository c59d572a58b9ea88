/** The soak: the whole program for a long time on a large fleet in another process, which has one fault after another. */
@NullMarked
package org.drainboard.soak;

import org.jspecify.annotations.NullMarked;
