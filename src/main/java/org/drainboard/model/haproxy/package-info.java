/** What one HAProxy process says of itself, its backends and its servers. */
@NullMarked
package org.drainboard.model.haproxy;

import org.jspecify.annotations.NullMarked;
