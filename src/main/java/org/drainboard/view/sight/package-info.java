/** What is wrong with this program's own sight: every target that cannot be read, since when, why, and what to do. */
@NullMarked
package org.drainboard.view.sight;

import org.jspecify.annotations.NullMarked;
