/** Real HAProxy, PHP-FPM, nginx and MariaDB for tests, broken on demand; the programs are started by {@code src/lab}. */
@NullMarked
package org.drainboard.lab;

import org.jspecify.annotations.NullMarked;
