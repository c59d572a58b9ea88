package org.drainboard.haproxy;

import org.drainboard.fuzz.Fuzzed;
import org.drainboard.fuzz.Lines;
import org.drainboard.fuzz.Oracle;
import org.drainboard.model.haproxy.ProxyProcess;

/** Any bytes as the reply to {@code show info}. */
public final class InfoFuzz implements Fuzzed {
    private static final long LARGEST = 9_999_999_999L;

    @Override
    public void read(byte[] input) {
        try {
            ProxyProcess process = InfoReply.parse(input);
            Oracle.within(0, process.pid(), LARGEST, "Pid");
            Oracle.within(0, process.uptime().toSeconds(), LARGEST, "Uptime_sec");
        } catch (BadReply e) {
            Oracle.declared(e.getMessage());
        }
    }

    @Override
    public byte[] grown(byte[] input, int times) {
        return Lines.grown(input, 1, times, "\n", Lines.Renaming.NONE);
    }
}
