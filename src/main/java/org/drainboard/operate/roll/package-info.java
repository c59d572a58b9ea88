/** Taking servers out one after another, for work on each, and bringing them back. */
@NullMarked
package org.drainboard.operate.roll;

import org.jspecify.annotations.NullMarked;
