/** Claim held against reality: joins servers to pools, keeps windows, and judges; a function of rounds. */
@NullMarked
package org.drainboard.verdict;

import org.jspecify.annotations.NullMarked;
