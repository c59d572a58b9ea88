/** Reads the user's inventory file, and says of every mistake in it where it is and what was expected. */
@NullMarked
package org.drainboard.inventory;

import org.jspecify.annotations.NullMarked;
