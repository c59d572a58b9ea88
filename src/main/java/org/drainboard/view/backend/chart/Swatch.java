package org.drainboard.view.backend.chart;

import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A spot of colour in a legend. The picture beside it takes its ink from here, so the style sheet rules both. */
public final class Swatch extends Region {
    public Swatch() {
        getStyleClass().add("swatch");
    }

    /** The colour that the style sheet gives it, as ARGB; transparent before it is styled. */
    public int ink() {
        Background background = getBackground();
        if (background == null
                || background.getFills().isEmpty()
                || !(background.getFills().getFirst().getFill() instanceof Color color)) {
            return 0;
        }
        return channel(color.getOpacity()) << 24
                | channel(color.getRed()) << 16
                | channel(color.getGreen()) << 8
                | channel(color.getBlue());
    }

    private static int channel(double share) {
        return (int) Math.round(share * 255);
    }
}
