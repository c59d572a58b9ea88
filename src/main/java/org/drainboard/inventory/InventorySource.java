package org.drainboard.inventory;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The file as it was read, to be edited.
 *
 * @param file where it was asked for, which may be a symbolic link
 * @param text with its line ends and a byte order mark if it has one; empty when there is no such file
 */
public record InventorySource(Path file, Optional<String> text) {}
