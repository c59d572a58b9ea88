/** What the workers of a pool do from one reading to the next. */
@NullMarked
package org.drainboard.verdict.pool;

import org.jspecify.annotations.NullMarked;
