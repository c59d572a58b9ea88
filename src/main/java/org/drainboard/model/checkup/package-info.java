/** What a test of one target, or of this machine, found. */
@NullMarked
package org.drainboard.model.checkup;

import org.jspecify.annotations.NullMarked;
