/** The workers behind the selected backend or server: as tiles, and as a table. */
@NullMarked
package org.drainboard.view.backend.workers;

import org.jspecify.annotations.NullMarked;
