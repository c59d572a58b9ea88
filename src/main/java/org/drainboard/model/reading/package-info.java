/** A value that was read, or the reason why it could not be: and the round that collects them. */
@NullMarked
package org.drainboard.model.reading;

import org.jspecify.annotations.NullMarked;
