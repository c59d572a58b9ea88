package org.drainboard.view.paint;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.drainboard.model.haproxy.CheckDepth;

/** How deep the check behind a claim looks; a shallow one, which cannot see a stuck pool, looks weaker. */
public final class DepthBadge extends Label {
    private static final PseudoClass SHALLOW = PseudoClass.getPseudoClass("shallow");

    public DepthBadge() {
        getStyleClass().add("depth-badge");
        setMinWidth(USE_PREF_SIZE);
    }

    public void show(CheckDepth depth) {
        setText(depth == CheckDepth.NONE ? "no check" : depth.label());
        pseudoClassStateChanged(SHALLOW, shallow(depth));
    }

    /** In words, for a tooltip. */
    public static String words(CheckDepth depth) {
        return switch (depth) {
            case NONE -> "no check: HAProxy takes it for up whatever happens";
            case L4 -> "L4: the port accepts connections; a pool whose workers are all stuck still passes";
            case L6 -> "L6: a TLS handshake; says nothing of the application";
            case L7 -> "L7: a protocol exchange with the server";
            case AGENT -> "agent: a program on the server reports its state";
        };
    }

    private static boolean shallow(CheckDepth depth) {
        return switch (depth) {
            case NONE, L4, L6 -> true;
            case L7, AGENT -> false;
        };
    }
}
