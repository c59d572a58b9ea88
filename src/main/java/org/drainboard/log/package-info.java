/** The program's own log: one line a record, in files that rotate, without secrets; it never stops the program. */
@NullMarked
package org.drainboard.log;

import org.jspecify.annotations.NullMarked;
