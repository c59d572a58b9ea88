/** The drain view: every server that is emptied, how far it is, why it stays, and what can be chosen for it. */
@NullMarked
package org.drainboard.view.drain;

import org.jspecify.annotations.NullMarked;
