package org.drainboard.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.drainboard.config.ConfigFiles;
import org.drainboard.config.FirstLook;
import org.drainboard.config.HaproxyConfig;
import org.drainboard.config.HaproxyReader;
import org.drainboard.config.LocalFiles;
import org.drainboard.config.PoolReader;
import org.drainboard.config.Proposal;
import org.drainboard.config.Proposals;
import org.drainboard.inventory.FarPath;
import org.drainboard.model.SshHost;

/** Reads the files that an import names, here or through ssh. */
public final class ImportSources {
    private final Function<SshHost, ConfigFiles> there;

    /** Files of other machines are read as {@code there} reaches them. */
    public ImportSources(Function<SshHost, ConfigFiles> there) {
        this.there = there;
    }

    /** Why a name cannot be read at all, or empty. */
    public Optional<String> objection(List<String> names) {
        return names.stream()
                .filter(name -> FarPath.isMeant(name) && FarPath.of(name).isEmpty())
                .findFirst()
                .map(name -> name + " cannot be read as ssh://[USER@]HOST[:PORT]/PATH.");
    }

    /** What they come to; where none are named, what this machine has. */
    public Proposal read(List<String> configurations, List<String> pools) {
        if (configurations.isEmpty() && pools.isEmpty()) {
            return FirstLook.at(new LocalFiles());
        }
        Map<Optional<SshHost>, List<String>> haproxys = byMachine(configurations);
        List<Proposals.PoolsAt> read = new ArrayList<>();
        byMachine(pools)
                .forEach((machine, paths) -> read.add(new Proposals.PoolsAt(
                        machine, PoolReader.read(files(machine), paths.contains("/") ? PoolReader.USUAL : paths))));
        if (haproxys.isEmpty()) {
            return Proposals.of(Optional.empty(), new HaproxyConfig(List.of(), List.of(), List.of()), read);
        }
        Proposal proposal = new Proposal(List.of(), List.of(), List.of());
        for (Map.Entry<Optional<SshHost>, List<String>> haproxy : haproxys.entrySet()) {
            List<String> paths =
                    haproxy.getValue().contains("/") ? FirstLook.CONFIGURATIONS.subList(0, 1) : haproxy.getValue();
            HaproxyConfig config = HaproxyReader.read(files(haproxy.getKey()), paths);
            proposal = proposal.and(Proposals.of(haproxy.getKey(), config, read));
        }
        return proposal;
    }

    private ConfigFiles files(Optional<SshHost> machine) {
        return machine.map(there).orElseGet(LocalFiles::new);
    }

    private static Map<Optional<SshHost>, List<String>> byMachine(List<String> names) {
        Map<Optional<SshHost>, List<String>> paths = new LinkedHashMap<>();
        for (String name : names) {
            Optional<FarPath> far = FarPath.isMeant(name) ? FarPath.of(name) : Optional.empty();
            paths.computeIfAbsent(far.map(FarPath::host), _ -> new ArrayList<>())
                    .add(far.map(FarPath::path).orElseGet(() -> absolute(name)));
        }
        return paths;
    }

    private static String absolute(String path) {
        return path.startsWith("/") ? path : Path.of("").toAbsolutePath() + "/" + path;
    }
}
