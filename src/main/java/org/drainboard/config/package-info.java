/** Reads the configuration of HAProxy and PHP-FPM, and proposes an inventory from it. */
@NullMarked
package org.drainboard.config;

import org.jspecify.annotations.NullMarked;
