/** The status page of PHP-FPM, over FastCGI or HTTP. */
@NullMarked
package org.drainboard.fpm;

import org.jspecify.annotations.NullMarked;
