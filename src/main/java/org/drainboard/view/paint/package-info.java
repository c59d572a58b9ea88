/** Small pictures of the nouns: a verdict, the depth of a check, the workers of a pool. */
@NullMarked
package org.drainboard.view.paint;

import org.jspecify.annotations.NullMarked;
