/** The same detectors before real HAProxy, PHP-FPM, nginx and MariaDB. */
@NullMarked
package org.drainboard.scorecard.real;

import org.jspecify.annotations.NullMarked;
