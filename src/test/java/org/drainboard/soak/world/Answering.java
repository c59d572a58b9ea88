package org.drainboard.soak.world;

import java.io.IOException;
import java.io.InputStream;

/** What a target says to one connection. */
interface Answering {
    /** Reads what was asked, and returns the whole answer; an empty one closes without a word. */
    byte[] answer(InputStream question) throws IOException;

    /** What it would say without end, a piece of it. */
    byte[] babble();

    /** A new process takes over. */
    void reload();
}
