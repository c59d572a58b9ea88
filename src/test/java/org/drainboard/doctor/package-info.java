@NullMarked
package org.drainboard.doctor;

import org.jspecify.annotations.NullMarked;
