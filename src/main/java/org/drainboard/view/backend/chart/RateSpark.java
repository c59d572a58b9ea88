package org.drainboard.view.backend.chart;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Requests a second over the last five minutes, the failed part of them at the foot of each bar. */
public record RateSpark(History history, Instant now, int answered, int failed) implements Consumer<Raster> {
    @Override
    public void accept(Raster raster) {
        List<@Nullable Sample> columns = history.columns(now, raster.width());
        double most = columns.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Sample::perSecond)
                .max()
                .orElse(0);
        for (int x = 0; x < columns.size(); x++) {
            Sample sample = columns.get(x);
            if (sample != null && most > 0) {
                double height = raster.height() * sample.perSecond() / most;
                double split = raster.height() - height * sample.failed();
                raster.bar(x, 1, raster.height() - height, split, answered);
                raster.bar(x, 1, split, raster.height(), failed);
            }
        }
    }
}
