package org.drainboard.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Requests at a steady rate through HAProxy, in the background. */
public record Traffic(Path log) {
    /** Answers so far, counted by HTTP status; 0 stands for no answer within 15 s. */
    public SortedMap<Integer, Integer> answers() {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        try {
            String text = Files.readString(log);
            // The last line may be half written.
            text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(line -> Integer.valueOf(line.split(" ", -1)[1]))
                    .forEach(status -> counts.merge(status, 1, Integer::sum));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return counts;
    }

    public int answers(int status) {
        return answers().getOrDefault(status, 0);
    }
}
