/** Dark, light or as the system wants it. */
@NullMarked
package org.drainboard.view.theme;

import org.jspecify.annotations.NullMarked;
