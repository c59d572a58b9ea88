/** The window itself: the bar, the summary, the fleet above the detail, keys, palette and help. */
@NullMarked
package org.drainboard.view.window;

import org.jspecify.annotations.NullMarked;
