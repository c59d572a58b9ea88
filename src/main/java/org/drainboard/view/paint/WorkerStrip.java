package org.drainboard.view.paint;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;

/**
 * The workers of a pool in one strip: stuck ones first, then busy ones that make progress, then free ones. Up to 16
 * are drawn one by one, more as shares of the width. Three paths whatever the number, so it is cheap in a cell; stuck
 * tiles are taller, so that they are told without colour.
 */
public final class WorkerStrip extends Region {
    private static final int MOST_TILES = 16;
    private static final double WIDTH = 72;
    private static final double HEIGHT = 12;
    /** A share that is not zero is never drawn thinner than this: one stuck worker of 500 must be seen. */
    private static final double THINNEST = 2;

    private final Path stuckPart = part("stuck");
    private final Path progressingPart = part("progressing");
    private final Path freePart = part("free");
    private int stuck = -1;
    private int progressing = -1;
    private int free = -1;

    public WorkerStrip() {
        getStyleClass().add("worker-strip");
        getChildren().addAll(stuckPart, progressingPart, freePart);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    /** Counts of workers, each 0 or more. */
    public void show(int newStuck, int newProgressing, int newFree) {
        if (newStuck == stuck && newProgressing == progressing && newFree == free) {
            return;
        }
        stuck = newStuck;
        progressing = newProgressing;
        free = newFree;
        List.of(stuckPart, progressingPart, freePart)
                .forEach(part -> part.getElements().clear());
        if (stuck + progressing + free <= MOST_TILES) {
            tiles();
        } else {
            shares();
        }
    }

    private void tiles() {
        int total = stuck + progressing + free;
        double pitch = total == 0 ? 0 : Math.floor(Math.min(9, WIDTH / total));
        for (int tile = 0; tile < total; tile++) {
            box(partOf(tile), tile * pitch, pitch - 1);
        }
    }

    private void shares() {
        double total = (double) stuck + progressing + free;
        double stuckWidth = width(stuck / total);
        double freeWidth = width(free / total);
        box(stuckPart, 0, stuckWidth - 1);
        box(progressingPart, stuckWidth, WIDTH - stuckWidth - freeWidth - 1);
        box(freePart, WIDTH - freeWidth, freeWidth);
    }

    private static double width(double share) {
        return share == 0 ? 0 : Math.max(THINNEST + 1, Math.rint(WIDTH * share));
    }

    private Path partOf(int tile) {
        if (tile < stuck) {
            return stuckPart;
        }
        return tile < stuck + progressing ? progressingPart : freePart;
    }

    private void box(Path part, double x, double width) {
        if (width <= 0) {
            return;
        }
        double top = part.equals(stuckPart) ? 0 : 2;
        double bottom = part.equals(stuckPart) ? HEIGHT : HEIGHT - 2;
        PathElement[] outline = {
            new MoveTo(x, top), new HLineTo(x + width), new VLineTo(bottom), new HLineTo(x), new ClosePath()
        };
        part.getElements().addAll(outline);
    }

    private static Path part(String name) {
        Path path = new Path();
        path.setManaged(false);
        path.setStroke(null);
        path.getStyleClass().add(name);
        return path;
    }
}
