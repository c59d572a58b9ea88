/** Tests of the status page: recorded bytes, forged ones, and a real PHP-FPM. */
@NullMarked
package org.drainboard.fpm;

import org.jspecify.annotations.NullMarked;
