package org.drainboard.inventory;

import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drainboard.model.inventory.Inventory;
import org.jspecify.annotations.Nullable;

/** Reads the inventory. A mistake is a value, so that the program can start and show it. */
public final class InventoryFile {
    /** What a file holds. */
    public sealed interface Result {}

    public record Read(Inventory inventory) implements Result {}

    /**
     * There are mistakes; nothing of the file is used.
     *
     * @param mistakes all that were found, at least one, in the order of the file
     */
    public record Wrong(List<Mistake> mistakes) implements Result {
        public Wrong {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** There is no such file. */
    public record Absent(Path file) implements Result {}

    private InventoryFile() {}

    /** Reads {@code file}; blocks on the disk only. */
    public static Result read(Path file) {
        Mistakes mistakes = new Mistakes(file);
        try {
            String text = SourceText.read(file, mistakes);
            return text == null ? new Wrong(mistakes.all()) : parse(file, text);
        } catch (NoSuchFileException _) {
            return new Absent(file);
        }
    }

    /** What a file of this text would be; without a byte order mark. */
    static Result parse(Path file, String text) {
        Mistakes mistakes = new Mistakes(file);
        Node root = YamlTree.read(text, mistakes);
        if (root instanceof Node.Scalar || root instanceof Node.Sequence) {
            mistakes.add(
                    root.place(), "the file holds " + root.found() + "; expected " + Environments.INVENTORY.expected());
        }
        Inventory inventory =
                root instanceof Node.Mapping ? Environments.INVENTORY.read("inventory", root, mistakes) : null;
        return inventory != null && mistakes.none() ? new Read(inventory) : new Wrong(mistakes.all());
    }

    /**
     * Where the inventory is expected: {@code drainboard/inventory.yaml} in the user's configuration folder.
     *
     * @param environment as of {@link System#getenv()}
     * @param osName the system property {@code os.name}
     * @param home the system property {@code user.home}
     */
    public static Path defaultPath(Map<String, String> environment, String osName, String home) {
        String os = osName.toLowerCase(Locale.ROOT);
        Path base;
        if (os.startsWith("windows")) {
            base = absolute(environment.get("APPDATA"), Path.of(home, "AppData", "Roaming"));
        } else if (os.startsWith("mac")) {
            base = Path.of(home, "Library", "Application Support");
        } else {
            base = absolute(environment.get("XDG_CONFIG_HOME"), Path.of(home, ".config"));
        }
        return base.resolve("drainboard").resolve("inventory.yaml");
    }

    /** A relative path is to be ignored (XDG Base Directory Specification, 0.8). */
    private static Path absolute(@Nullable String configured, Path otherwise) {
        try {
            return configured != null && Path.of(configured).isAbsolute() ? Path.of(configured) : otherwise;
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }
}
