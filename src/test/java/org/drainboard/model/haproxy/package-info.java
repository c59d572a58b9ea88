/** Tests of the nouns of HAProxy. */
@NullMarked
package org.drainboard.model.haproxy;

import org.jspecify.annotations.NullMarked;
