/** What each rule found, in words and numbers. */
@NullMarked
package org.drainboard.view.backend.evidence;

import org.jspecify.annotations.NullMarked;
