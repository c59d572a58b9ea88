/** A simulated HAProxy and PHP-FPM fleet that speaks the real protocols, with an incident to practise on. */
@NullMarked
package org.drainboard.demo;

import org.jspecify.annotations.NullMarked;
