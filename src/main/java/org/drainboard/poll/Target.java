package org.drainboard.poll;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * Something to be asked again and again.
 *
 * @param name for threads and the log
 * @param every from the start of one question to the start of the next, while it is well
 * @param well whether an answer, though there is one, shows a target that can bear more questions
 */
record Target<T>(String name, Duration every, Asking<T> asking, Predicate<T> well) {}
