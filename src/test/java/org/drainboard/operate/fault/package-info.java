/** Proves that outcomes are true: the operator through a proxy that breaks what it can, on a real HAProxy. */
@NullMarked
package org.drainboard.operate.fault;

import org.jspecify.annotations.NullMarked;
