/** One rule a file: what one kind of observation says of one server or backend. Rules do not know each other. */
@NullMarked
package org.drainboard.verdict.rules;

import org.jspecify.annotations.NullMarked;
