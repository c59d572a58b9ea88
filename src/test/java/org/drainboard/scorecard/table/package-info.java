/** From runs to figures: the matrix, the scores, and the table that people read. */
@NullMarked
package org.drainboard.scorecard.table;

import org.jspecify.annotations.NullMarked;
