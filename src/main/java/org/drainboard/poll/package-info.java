/** When to ask whom; one target's failure stays its own; builds rounds. */
@NullMarked
package org.drainboard.poll;

import org.jspecify.annotations.NullMarked;
