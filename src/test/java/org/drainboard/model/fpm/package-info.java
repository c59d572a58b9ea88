/** Tests of the nouns of a pool. */
@NullMarked
package org.drainboard.model.fpm;

import org.jspecify.annotations.NullMarked;
