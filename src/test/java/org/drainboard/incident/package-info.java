/** Incidents on real programs: recorded at the transport's edge, and judged anew from the recording. */
@NullMarked
package org.drainboard.incident;

import org.jspecify.annotations.NullMarked;
