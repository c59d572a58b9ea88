/** The benchmark of the verdict: the same incidents before several detectors, and one table of how they did. */
@NullMarked
package org.drainboard.scorecard;

import org.jspecify.annotations.NullMarked;
