/** From the wish to drain to the proven outcome: ask, confirm, send, tell. */
@NullMarked
package org.drainboard.view.backend.action;

import org.jspecify.annotations.NullMarked;
