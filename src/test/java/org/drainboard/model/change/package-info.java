/** Tests of what may be changed. */
@NullMarked
package org.drainboard.model.change;

import org.jspecify.annotations.NullMarked;
