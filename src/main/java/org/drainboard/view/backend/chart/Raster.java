package org.drainboard.view.backend.chart;

import java.util.Arrays;

/** A picture of pixels in premultiplied ARGB, with the one shape that the charts need: an upright bar. */
public final class Raster {
    private final int width;
    private final int height;
    private final int[] pixels;

    public Raster(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels row by row; shared, not copied. */
    int[] pixels() {
        return pixels;
    }

    /** The pixel at a place, premultiplied ARGB. */
    public int at(int x, int y) {
        return pixels[y * width + x];
    }

    /** Makes all of it transparent. */
    public void clear() {
        Arrays.fill(pixels, 0);
    }

    /**
     * Fills columns {@code x} to {@code x + columns - 1} between two heights, in pixels from the top; the ends of the
     * bar may fall within a pixel, which is then covered in part. What is outside of the picture is left out.
     *
     * @param argb the colour, not premultiplied
     */
    public void bar(int x, int columns, double top, double bottom, int argb) {
        int firstRow = Math.max(0, (int) Math.floor(top));
        int lastRow = Math.min(height, (int) Math.ceil(bottom));
        int solid = premultiplied(argb, 1);
        for (int y = firstRow; y < lastRow; y++) {
            double covered = Math.min(bottom, y + 1.0) - Math.max(top, y);
            int source = covered >= 1 ? solid : premultiplied(argb, Math.max(0, covered));
            for (int at = Math.max(0, x); at < Math.min(width, x + columns); at++) {
                pixels[y * width + at] = source >>> 24 == 255 ? source : over(source, pixels[y * width + at]);
            }
        }
    }

    private static int premultiplied(int argb, double coverage) {
        double alpha = (argb >>> 24) * coverage;
        return (int) Math.round(alpha) << 24
                | scaled(argb >> 16, alpha) << 16
                | scaled(argb >> 8, alpha) << 8
                | scaled(argb, alpha);
    }

    private static int scaled(int channel, double alpha) {
        return (int) Math.round((channel & 0xff) * alpha / 255);
    }

    /** Porter and Duff's "source over destination", both premultiplied. */
    private static int over(int source, int destination) {
        int rest = 255 - (source >>> 24);
        int result = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int sum = (source >>> shift & 0xff) + ((destination >>> shift & 0xff) * rest + 127) / 255;
            result |= Math.min(255, sum) << shift;
        }
        return result;
    }
}
