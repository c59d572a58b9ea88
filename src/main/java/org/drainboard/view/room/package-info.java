/** What a full-size view over the detail is, and the strips under the bar; the views themselves live in their rooms. */
@NullMarked
package org.drainboard.view.room;

import org.jspecify.annotations.NullMarked;
