/** What the rooms of the window share: the crossing to the JavaFX thread, and the actions it may ask for. */
@NullMarked
package org.drainboard.view;

import org.jspecify.annotations.NullMarked;
