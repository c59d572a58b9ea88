package org.drainboard;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The first run's choices for a terminal. */
final class AppChoices {
    private AppChoices() {}

    /**
     * Lines that say what to do next.
     *
     * @param file where the inventory is looked for
     * @param sockets those of this machine that were found
     */
    static List<String> inWords(Path file, List<String> sockets) {
        AppProposal proposal = new AppProposal();
        if (sockets.isEmpty()) {
            proposal.add("lb1", "ssh://lb1" + AppSockets.USUAL.getFirst());
        }
        sockets.forEach(socket -> proposal.add("haproxy", "unix:" + socket));
        return Stream.concat(
                        Stream.of(
                                "Three ways to begin:",
                                "  drainboard demo      look around in a simulation; it needs no server",
                                sockets.isEmpty()
                                        ? "  this machine         no HAProxy socket was found here"
                                        : "  this machine         found " + String.join(", ", sockets)
                                                + "; write them as below",
                                "  a load balancer      over ssh: try `ssh HOST true` first, then write it as below",
                                "Write this to " + file + ":"),
                        proposal.text().lines().map(line -> "    " + line))
                .toList();
    }
}
