package org.drainboard.haproxy;

import java.util.regex.Pattern;
import org.drainboard.fuzz.Fuzzed;
import org.drainboard.fuzz.Lines;
import org.drainboard.fuzz.Oracle;

/** Any bytes as the reply to {@code show servers state}. */
public final class ServersStateFuzz implements Fuzzed {
    /** The second and the fourth field of a line, which name it. */
    private static final Pattern NAMES = Pattern.compile("(?m)^[^ \\n]+ [^ \\n]+");

    @Override
    public void read(byte[] input) {
        try {
            ServersState.parse(input).servers().forEach((name, server) -> {
                Oracle.within(0, server.standing().weight(), 999_999_999, "srv_uweight");
                Oracle.within(0, server.standing().initialWeight(), 999_999_999, "srv_iweight");
                Oracle.hold(!server.address().contains("\n"), "an address of two lines for " + name);
            });
        } catch (BadReply e) {
            Oracle.declared(e.getMessage());
        }
    }

    @Override
    public byte[] grown(byte[] input, int times) {
        return Lines.grown(input, 2, times, "\n", Lines.Renaming.behind(NAMES));
    }
}
