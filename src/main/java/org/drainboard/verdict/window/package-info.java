/** Differences of counters over time, safe against resets. */
@NullMarked
package org.drainboard.verdict.window;

import org.jspecify.annotations.NullMarked;
