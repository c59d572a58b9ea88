/** The audit log: who ordered what and why, and what came of it. */
@NullMarked
package org.drainboard.operate.audit;

import org.jspecify.annotations.NullMarked;
