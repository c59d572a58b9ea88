/** The shared nouns as records: no I/O and no clock. One folder a subject. */
@NullMarked
package org.drainboard.model;

import org.jspecify.annotations.NullMarked;
