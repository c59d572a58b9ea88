/**
 * Other machines through the system's OpenSSH client: one master connection a machine, and channels on it that this
 * program opens by itself, so that it knows of each whether the far end accepted, refused, closed or was never reached.
 */
@NullMarked
package org.drainboard.transport.ssh;

import org.jspecify.annotations.NullMarked;
