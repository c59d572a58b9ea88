package org.drainboard.view.backend.chart;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Claim against reality: what really serves is filled from the floor, the gap up to the claim stands out above it,
 * what cannot be told is a pale band, and the claim is a line over all.
 */
public record ClaimChart(History history, Instant now, Inks inks) implements Consumer<Raster> {
    /**
     * Colours, ARGB.
     *
     * @param gap between what is claimed and what is real
     * @param unknown between the bounds of what may be real
     */
    public record Inks(int claim, int real, int gap, int unknown) {}

    @Override
    public void accept(Raster raster) {
        double line = Math.max(2, Math.round(raster.height() / 40.0));
        double floor = raster.height();
        double span = raster.height() - line;
        List<@Nullable Sample> columns = history.columns(now, raster.width());
        double before = Double.NaN;
        for (int x = 0; x < columns.size(); x++) {
            Sample sample = columns.get(x);
            if (sample == null) {
                before = Double.NaN;
                continue;
            }
            double claim = line + span * (1 - sample.claimed());
            double low = line + span * (1 - sample.real().low());
            double high = line + span * (1 - sample.real().high());
            raster.bar(x, 1, low, floor, inks.real());
            raster.bar(x, 1, high, low, inks.unknown());
            raster.bar(x, 1, claim, high, inks.gap());
            double from = Double.isNaN(before) ? claim : Math.min(before, claim);
            double to = Double.isNaN(before) ? claim : Math.max(before, claim);
            raster.bar(x, 1, from - line, to, inks.claim());
            before = claim;
        }
    }
}
