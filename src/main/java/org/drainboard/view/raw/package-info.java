/** The raw command panel: one line typed, one reply read, behind the same gate as every other command. */
@NullMarked
package org.drainboard.view.raw;

import org.jspecify.annotations.NullMarked;
