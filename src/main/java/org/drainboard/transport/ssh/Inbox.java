package org.drainboard.transport.ssh;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Bytes that have come and were not read yet; the window bounds them. */
final class Inbox {
    private final Deque<ByteBuffer> parts = new ArrayDeque<>();

    void add(byte[] part) {
        if (part.length > 0) {
            parts.add(ByteBuffer.wrap(part));
        }
    }

    int take(ByteBuffer target) {
        int before = target.position();
        while (!parts.isEmpty() && target.hasRemaining()) {
            ByteBuffer first = parts.getFirst();
            int count = Math.min(first.remaining(), target.remaining());
            target.put(first.slice(first.position(), count));
            first.position(first.position() + count);
            if (!first.hasRemaining()) {
                parts.removeFirst();
            }
        }
        return target.position() - before;
    }
}
