package org.drainboard.view.backend.chart;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** A region filled by a raster, one raster pixel for each pixel of the screen. */
public final class Picture extends Region {
    private final ImageView view = new ImageView();
    private Raster raster = new Raster(1, 1);
    private PixelBuffer<IntBuffer> buffer = bufferOf(raster);
    private Consumer<Raster> painter = _ -> {};

    public Picture() {
        getStyleClass().add("picture");
        view.setManaged(false);
        getChildren().add(view);
    }

    /** Paints now, and with the same painter again whenever the size changes. */
    public void paint(Consumer<Raster> next) {
        painter = next;
        repaint();
    }

    @Override
    protected void layoutChildren() {
        double scale = scale();
        int width = (int) Math.max(1, Math.round(getWidth() * scale));
        int height = (int) Math.max(1, Math.round(getHeight() * scale));
        if (raster.width() != width || raster.height() != height) {
            raster = new Raster(width, height);
            buffer = bufferOf(raster);
            view.setImage(new WritableImage(buffer));
            view.setFitWidth(getWidth());
            view.setFitHeight(getHeight());
            repaint();
        }
    }

    private void repaint() {
        raster.clear();
        painter.accept(raster);
        buffer.updateBuffer(_ -> new Rectangle2D(0, 0, raster.width(), raster.height()));
    }

    /** Pixels of the screen for each unit of the layout. */
    public double scale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    private static PixelBuffer<IntBuffer> bufferOf(Raster raster) {
        return new PixelBuffer<>(
                raster.width(), raster.height(), IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
    }
}
