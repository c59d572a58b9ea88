package org.drainboard.config;

/** Where something stands in a configuration; {@code line} from 1. */
public record Origin(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
