package org.drainboard.haproxy;

import org.drainboard.fuzz.Fuzzed;
import org.drainboard.fuzz.Lines;
import org.drainboard.fuzz.Oracle;

/** Any bytes as the reply to {@code show sess}. */
public final class SessionListFuzz implements Fuzzed {
    @Override
    public void read(byte[] input) {
        try {
            SessionList.of(input, "app", "web1")
                    .forEach(name -> Oracle.hold(name.matches("0x[0-9a-f]+"), "a session is called " + name));
        } catch (BadReply e) {
            Oracle.declared(e.getMessage());
        }
    }

    @Override
    public byte[] grown(byte[] input, int times) {
        return Lines.grown(input, 0, times, "\n", Lines.Renaming.NONE);
    }
}
