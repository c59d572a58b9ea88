package org.drainboard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drainboard.cli.ProposalEdits;
import org.drainboard.config.Proposal;
import org.drainboard.inventory.Draft;
import org.drainboard.inventory.InventoryEditor;
import org.drainboard.inventory.InventorySource;
import org.drainboard.model.Endpoint;
import org.drainboard.model.SshHost;
import org.drainboard.model.inventory.ProxyTarget;

/** The first run's choices for a terminal. */
final class AppChoices {
    private AppChoices() {}

    /**
     * Lines that say what to do next.
     *
     * @param file where the inventory is looked for
     * @param here what was found on this machine, without asking it anything
     */
    static List<String> inWords(Path file, Proposal here) {
        String found = here.proxies().stream()
                .map(proxy -> proxy.target().address().toString())
                .collect(Collectors.joining(", "));
        return Stream.concat(
                        Stream.of(
                                "Three ways to begin:",
                                "  drainboard demo      look around in a simulation; it needs no server",
                                found.isEmpty()
                                        ? "  this machine         no HAProxy was found here, neither its configuration nor"
                                                + " a socket"
                                        : "  this machine         found " + found
                                                + "; `drainboard import --write` writes them as below",
                                "  a load balancer      over ssh: try `ssh HOST true` first, then write it as below, or"
                                        + " use `drainboard import` (see its --help)",
                                "Write this to " + file + ":"),
                        text(file, here.isWhole() ? here : example()).lines().map(line -> "    " + line))
                .toList();
    }

    private static Proposal example() {
        SshHost host = new SshHost(null, "lb1", null);
        ProxyTarget target =
                new ProxyTarget("lb1", new Endpoint.Ssh(host, new Endpoint.Unix("/run/haproxy/admin.sock")), null);
        return new Proposal(
                List.of(new Proposal.Proposed<>(target, "an example: any HOST that ssh knows, and its socket")),
                List.of(),
                List.of());
    }

    private static String text(Path file, Proposal proposal) {
        InventorySource none = new InventorySource(file, Optional.empty());
        return switch (InventoryEditor.draft(none, new ProposalEdits("production", Optional.empty()).of(proposal))) {
            case Draft.Good good -> good.text();
            case Draft.Refused(var mistakes) -> mistakes.getFirst().message();
        };
    }
}
