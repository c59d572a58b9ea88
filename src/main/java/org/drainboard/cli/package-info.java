/** The command line: the same engine without a window. */
@NullMarked
package org.drainboard.cli;

import org.jspecify.annotations.NullMarked;
