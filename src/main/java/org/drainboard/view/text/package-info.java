/** How numbers, times and foreign text are written on screen. Pure; unknown is {@code ?}, never 0. */
@NullMarked
package org.drainboard.view.text;

import org.jspecify.annotations.NullMarked;
