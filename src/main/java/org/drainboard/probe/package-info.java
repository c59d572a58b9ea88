/** Questions of our own: how far up the ladder a pool answers, and what a real request gets. */
@NullMarked
package org.drainboard.probe;

import org.jspecify.annotations.NullMarked;
