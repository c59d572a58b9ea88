/** Opens byte channels to endpoints under one total deadline: the only room that knows sockets and their traps. */
@NullMarked
package org.drainboard.transport;

import org.jspecify.annotations.NullMarked;
