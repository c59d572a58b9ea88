package org.drainboard.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drainboard.config.Proposal;
import org.drainboard.inventory.Edit;
import org.drainboard.inventory.Field;
import org.drainboard.inventory.FieldsOf;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.ProxyTarget;

/**
 * The edits that bring a proposal into an inventory.
 *
 * @param environment its name; one that is there already gets what it lacks
 * @param into the file that is added to, or empty for a new one
 */
public record ProposalEdits(String environment, Optional<Path> into) {
    /** In the order of the file; none where nothing is new, or a new environment would have no HAProxy. */
    public List<Edit> of(Proposal proposal) {
        Optional<Environment> there = there();
        List<Edit> edits = new ArrayList<>();
        Set<ProxyAddress> addresses = there.stream()
                .flatMap(known -> known.proxies().stream().map(ProxyTarget::address))
                .collect(Collectors.toSet());
        List<Proposal.Proposed<ProxyTarget>> proxies = proposal.proxies().stream()
                .filter(proxy -> !addresses.contains(proxy.target().address()))
                .toList();
        if (there.isEmpty()) {
            if (proxies.isEmpty()) {
                return List.of();
            }
            edits.add(new Edit.AddEnvironment(
                    List.of(new Field("name", environment), new Field("access", "read-only")),
                    fields(proxies.getFirst().target()),
                    proxies.getFirst().because()));
            proxies = proxies.subList(1, proxies.size());
        }
        Set<String> names = there.stream()
                .flatMap(known -> known.proxies().stream().map(ProxyTarget::name))
                .collect(Collectors.toSet());
        for (Proposal.Proposed<ProxyTarget> proxy : proxies) {
            if (names.add(proxy.target().name())) {
                edits.add(new Edit.AddHaproxy(environment, fields(proxy.target()), proxy.because()));
            }
        }
        Set<String> pools = there.stream()
                .flatMap(known -> known.pools().stream().map(PoolTarget::name))
                .collect(Collectors.toSet());
        for (Proposal.Proposed<PoolTarget> pool : proposal.pools()) {
            if (pools.add(pool.target().name())) {
                edits.add(new Edit.AddPool(environment, FieldsOf.pool(pool.target()), pool.because()));
            }
        }
        return edits;
    }

    private Optional<Environment> there() {
        return into.flatMap(file -> InventoryFile.read(file) instanceof InventoryFile.Read(var inventory)
                ? inventory.environments().stream()
                        .filter(known -> known.name().equals(environment))
                        .findFirst()
                : Optional.empty());
    }

    private static List<Field> fields(ProxyTarget proxy) {
        return switch (proxy.address()) {
            case ProxyAddress.Socket socket -> FieldsOf.haproxy(proxy.name(), socket);
            case ProxyAddress.StatsPage page ->
                throw new IllegalStateException("no configuration proposes a stats page: " + page);
        };
    }
}
