/** The servers of the selected backend, each with its claim, its orders and what may be ordered. */
@NullMarked
package org.drainboard.view.backend.servers;

import org.jspecify.annotations.NullMarked;
