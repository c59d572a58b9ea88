package org.drainboard.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drainboard.fuzz.Fuzzed;
import org.drainboard.fuzz.Oracle;

/** Any bytes as a HAProxy configuration and as a pool's file, which may name itself, and what is proposed from both. */
public final class ConfigFuzz implements Fuzzed {
    private static final String FILE = "/f";

    @Override
    public void read(byte[] input) {
        ConfigFiles files = Texts.here(Map.of(FILE, new String(input, UTF_8)));
        HaproxyConfig haproxy = HaproxyReader.read(files, List.of(FILE));
        PoolReader.Result pools = PoolReader.read(files, List.of(FILE));
        Proposal proposal =
                Proposals.of(Optional.empty(), haproxy, List.of(new Proposals.PoolsAt(Optional.empty(), pools)));
        proposal.notes().forEach(note -> Oracle.hold(!note.text().isBlank(), "a note says nothing"));
    }
}
