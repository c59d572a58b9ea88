/** Changing a server: described, guarded, confirmed, audited, sent once, read back. */
@NullMarked
package org.drainboard.operate;

import org.jspecify.annotations.NullMarked;
