/** What one PHP-FPM pool says of itself and its workers. */
@NullMarked
package org.drainboard.model.fpm;

import org.jspecify.annotations.NullMarked;
