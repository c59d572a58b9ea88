package org.drainboard.view.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Loads a view's layout from {@code fxml/}. */
public final class Page {
    private Page() {}

    /** Shows a node, or takes it out together with its room. */
    public static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    /** The nodes of a file; {@code controllers} are those that it and what it includes name. */
    public static Parent load(String file, Object... controllers) {
        URL fxml = Objects.requireNonNull(Page.class.getResource("/org/drainboard/fxml/" + file), file);
        FXMLLoader loader = new FXMLLoader(fxml);
        loader.setControllerFactory(wanted -> Stream.of(controllers)
                .filter(wanted::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " names " + wanted)));
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("fxml/" + file + ", a part of this program, is broken", e);
        }
    }
}
