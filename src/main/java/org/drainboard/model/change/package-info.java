/** What may be changed on a server, and who wants it why. */
@NullMarked
package org.drainboard.model.change;

import org.jspecify.annotations.NullMarked;
