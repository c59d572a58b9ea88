/** What each observer says of the selected backend or server, as text: the check, the users, the workers, we. */
@NullMarked
package org.drainboard.view.backend.truth;

import org.jspecify.annotations.NullMarked;
