package org.drainboard.config;

import java.util.List;
import java.util.Optional;
import org.drainboard.model.SshHost;

/** The files of a machine. */
public interface ConfigFiles {
    /** What became of reading. */
    sealed interface Text {}

    record Found(String text) implements Text {}

    /**
     * It could not be read.
     *
     * @param why for a person
     */
    record Unread(String why) implements Text {}

    /** A whole file by its absolute path. */
    Text read(String path);

    /** The names in a folder, sorted; none where it cannot be read. */
    List<String> list(String folder);

    /** The machine to which ssh leads the way; empty for this one. */
    Optional<SshHost> machine();

    /** A path as a person would name it. */
    default String named(String path) {
        return machine().map(host -> "ssh://" + host + path).orElse(path);
    }
}
