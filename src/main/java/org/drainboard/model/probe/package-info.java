/** What our own requests found out. */
@NullMarked
package org.drainboard.model.probe;

import org.jspecify.annotations.NullMarked;
