package org.drainboard;

import java.util.List;
import java.util.Map;
import org.drainboard.cli.Output;
import org.drainboard.log.Log;
import org.drainboard.log.LogFolder;
import org.drainboard.view.sight.OwnTrouble;
import org.jspecify.annotations.Nullable;

/** The log of this run: opened with the command line's options, and its troubles told to the window. */
final class AppLog {
    private final Map<String, String> env;
    private final Output output;
    private volatile @Nullable Log log;

    AppLog(Map<String, String> env, Output output) {
        this.env = env;
        this.output = output;
    }

    /** Takes the program's records until it is closed. */
    Log open(boolean verbose) {
        Log opened = new Log(
                LogFolder.of(env, System.getProperty("os.name"), System.getProperty("user.home")),
                verbose,
                java.time.InstantSource.system(),
                output::progress);
        log = opened;
        return opened;
    }

    /** From any thread; never waits. */
    List<OwnTrouble> troubles() {
        Log opened = log;
        return opened == null
                ? List.of()
                : opened.trouble().stream()
                        .map(trouble -> new OwnTrouble("log", trouble.text(), trouble.since()))
                        .toList();
    }
}
