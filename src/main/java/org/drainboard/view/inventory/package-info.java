/** The inventory in the window: what the file names, a form for each entry, its test, and the way back into the file. */
@NullMarked
package org.drainboard.view.inventory;

import org.jspecify.annotations.NullMarked;
