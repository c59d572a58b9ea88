/** HAProxy's Runtime API: commands out, replies in; one command a connection. */
@NullMarked
package org.drainboard.haproxy;

import org.jspecify.annotations.NullMarked;
