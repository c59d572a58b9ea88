package org.drainboard.view.fleet;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The name, indented below its backend, with a triangle that says whether it is open. */
final class NameFace implements Face<Name> {
    private static final PseudoClass SERVER = PseudoClass.getPseudoClass("server");
    private static final PseudoClass NESTED = PseudoClass.getPseudoClass("nested");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Region twig = new Region();
    private final Label name = new Label();
    private final Label haproxy = new Label();
    private final HBox line = new HBox(twig, name, haproxy);

    NameFace() {
        line.getStyleClass().add("name-face");
        twig.getStyleClass().add("twig");
        haproxy.getStyleClass().add("haproxy");
        haproxy.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        line.setMinWidth(0);
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public void show(Name value, String text) {
        name.setText(text.isEmpty() ? "(no name)" : text);
        haproxy.setText(value.haproxy() == null ? "" : value.haproxy());
        line.pseudoClassStateChanged(SERVER, value.twig() == Name.Twig.LEAF);
        line.pseudoClassStateChanged(NESTED, value.depth() > (value.twig() == Name.Twig.LEAF ? 1 : 0));
        line.pseudoClassStateChanged(OPEN, value.twig() == Name.Twig.OPEN);
    }
}
