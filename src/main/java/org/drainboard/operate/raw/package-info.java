/** Commands as they are typed: what each comes down to, and the same gate as for every other. */
@NullMarked
package org.drainboard.operate.raw;

import org.jspecify.annotations.NullMarked;
