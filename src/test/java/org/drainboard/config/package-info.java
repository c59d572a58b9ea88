@NullMarked
package org.drainboard.config;

import org.jspecify.annotations.NullMarked;
