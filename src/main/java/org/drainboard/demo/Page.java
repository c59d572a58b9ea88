package org.drainboard.demo;

/**
 * Something that users ask for.
 *
 * @param uri with its query string
 * @param script the file that runs
 * @param millis how long a worker needs for it, on average
 */
record Page(String uri, String script, long millis) {}
