/** Tests targets, each within a deadline, and says in words what is wrong and what to do. */
@NullMarked
package org.drainboard.doctor;

import org.jspecify.annotations.NullMarked;
