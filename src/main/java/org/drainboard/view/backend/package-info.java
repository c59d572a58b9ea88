/** The detail of the selected backend: claim, traffic, workers and our own questions beside each other. */
@NullMarked
package org.drainboard.view.backend;

import org.jspecify.annotations.NullMarked;
