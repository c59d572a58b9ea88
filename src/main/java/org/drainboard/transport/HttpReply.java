package org.drainboard.transport;

/**
 * A complete HTTP response.
 *
 * @param status 100 to 599
 * @param body as sent, after transfer decoding
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to a parser; nobody compares replies
public record HttpReply(int status, byte[] body) {}
