/** What the views over the orders of a night have in common: a badge, a meter, a button that shows its key. */
@NullMarked
package org.drainboard.view.watch;

import org.jspecify.annotations.NullMarked;
