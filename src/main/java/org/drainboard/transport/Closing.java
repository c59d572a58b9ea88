package org.drainboard.transport;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import org.drainboard.model.Plain;

/** The end of things that are not needed any more, whatever state they are in. */
final class Closing {
    private static final System.Logger LOG = System.getLogger(Closing.class.getName());

    private Closing() {}

    /** Closes without disturbing the outcome of the exchange, which is already known. */
    static void quietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing " + closeable + " failed", e);
        }
    }

    /** Longer words of a library's are no help. */
    private static final int LONGEST = 160;

    /** What an error says of itself, for the inside of a message; it may quote bytes of a peer. */
    static String reason(IOException e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : Plain.line(message, LONGEST);
    }
}
