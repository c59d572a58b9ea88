package org.drainboard.view.inventory;

import java.nio.file.Path;
import java.util.List;

/**
 * The file as it can be edited.
 *
 * @param entries each environment before what belongs to it
 * @param blind why it cannot be edited, such as mistakes that must be corrected by hand first; empty otherwise
 */
public record Listing(Path file, List<Entry> entries, String blind) {
    public Listing {
        entries = List.copyOf(entries);
    }
}
