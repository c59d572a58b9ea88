package org.drainboard.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.drainboard.config.ConfigFiles;
import org.drainboard.config.FirstLook;
import org.drainboard.config.HaproxyConfig;
import org.drainboard.config.HaproxyReader;
import org.drainboard.config.LocalFiles;
import org.drainboard.config.PoolReader;
import org.drainboard.config.Proposal;
import org.drainboard.config.Proposals;

/** Reads the files that an import names. */
public final class ImportSources {
    private final ConfigFiles here = new LocalFiles();

    /** What they come to; where none are named, what this machine has. */
    Proposal read(List<String> configurations, List<String> pools) {
        if (configurations.isEmpty() && pools.isEmpty()) {
            return FirstLook.at(here);
        }
        HaproxyConfig haproxy = HaproxyReader.read(here, absolute(configurations));
        PoolReader.Result found = PoolReader.read(here, absolute(pools));
        return Proposals.of(Optional.empty(), haproxy, List.of(new Proposals.PoolsAt(Optional.empty(), found)));
    }

    private static List<String> absolute(List<String> paths) {
        return paths.stream()
                .map(path -> path.startsWith("/") ? path : Path.of("").toAbsolutePath() + "/" + path)
                .toList();
    }
}
