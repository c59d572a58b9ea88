/** The first run, when there is no inventory yet, and what is said of one that was changed and is wrong. */
@NullMarked
package org.drainboard.view.setup;

import org.jspecify.annotations.NullMarked;
