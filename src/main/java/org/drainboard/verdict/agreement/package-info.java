/** What several HAProxies of one environment say differently of the servers that they share. */
@NullMarked
package org.drainboard.verdict.agreement;

import org.jspecify.annotations.NullMarked;
