package org.drainboard.demo;

/**
 * Something that holds workers of one pool for as long as it lasts.
 *
 * @param pool the pool's name
 * @param page what the held workers were asked for
 * @param workers how many it can hold, at most
 */
record Trouble(String pool, Page page, int workers) {}
