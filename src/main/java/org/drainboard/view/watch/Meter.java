package org.drainboard.view.watch;

import javafx.scene.layout.Region;
import org.drainboard.view.backend.truth.Tone;
import org.drainboard.view.backend.truth.Tones;

/** A thin bar that is filled to a share; dashed and empty where the share is not known. */
public final class Meter extends Region {
    private static final double HEIGHT = 6;
    /** Something left is never drawn as nothing. */
    private static final double THINNEST = 2;

    private final Region fill = new Region();
    private double share;

    public Meter() {
        getStyleClass().add("meter");
        fill.getStyleClass().add("fill");
        fill.setManaged(false);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().add(fill);
    }

    /** Fills it to a share of 0 to 1; NaN where that is not known. */
    public void show(double full, Tone tone) {
        share = full;
        Tones.dress(this, Double.isNaN(full) ? Tone.UNKNOWN : tone);
        fill.setVisible(full > 0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (share > 0) {
            fill.resizeRelocate(0, 0, Math.max(THINNEST, Math.rint(getWidth() * Math.min(1, share))), getHeight());
        }
    }
}
