/** Tests of our own questions, asked of real programs. */
@NullMarked
package org.drainboard.probe;

import org.jspecify.annotations.NullMarked;
