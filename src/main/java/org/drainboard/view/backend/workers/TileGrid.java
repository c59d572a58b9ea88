package org.drainboard.view.backend.workers;

/**
 * Where the tiles of {@code count} workers lie, row by row from the left.
 *
 * @param pitch from one tile to the next, in pixels of the screen
 */
public record TileGrid(int count, int columns, int pitch) {
    /** Below this a tile is a dot without a level. */
    private static final int SMALLEST = 3;

    /** The largest tiles, up to {@code largest}, with which all fit into an area; the smallest if none do. */
    public static TileGrid fit(int count, int width, int height, int largest) {
        for (int pitch = largest; pitch > SMALLEST; pitch--) {
            int columns = Math.max(1, width / pitch);
            if ((long) columns * (height / pitch) >= count) {
                return new TileGrid(count, columns, pitch);
            }
        }
        return new TileGrid(count, Math.max(1, width / SMALLEST), SMALLEST);
    }

    public int x(int tile) {
        return tile % columns * pitch;
    }

    public int y(int tile) {
        return tile / columns * pitch;
    }

    /** The tile under a point, or -1 where there is none. */
    public int tileAt(double x, double y) {
        int column = (int) Math.floor(x / pitch);
        int row = (int) Math.floor(y / pitch);
        int tile = row * columns + column;
        return x < 0 || y < 0 || column >= columns || tile >= count ? -1 : tile;
    }
}
