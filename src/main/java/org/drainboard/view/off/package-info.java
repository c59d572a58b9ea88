/** Everything that is off by hand, on every HAProxy, so that nothing is forgotten; and what a reload lost. */
@NullMarked
package org.drainboard.view.off;

import org.jspecify.annotations.NullMarked;
