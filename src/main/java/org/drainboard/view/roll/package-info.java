/** The rolling queue: servers taken out one after another for work on each, and where every one of them is. */
@NullMarked
package org.drainboard.view.roll;

import org.jspecify.annotations.NullMarked;
