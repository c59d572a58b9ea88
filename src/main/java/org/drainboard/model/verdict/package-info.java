/** What the judge concludes: claim against reality, with the evidence. */
@NullMarked
package org.drainboard.model.verdict;

import org.jspecify.annotations.NullMarked;
