/** The fleet table: one line a backend, one a server, the worst first. */
@NullMarked
package org.drainboard.view.fleet;

import org.jspecify.annotations.NullMarked;
