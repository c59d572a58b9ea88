/** What the tables of the pane have in common: a column as one object, and its cell. */
@NullMarked
package org.drainboard.view.backend.table;

import org.jspecify.annotations.NullMarked;
