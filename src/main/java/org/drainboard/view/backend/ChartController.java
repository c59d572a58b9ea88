package org.drainboard.view.backend;

import javafx.fxml.FXML;
import org.drainboard.view.backend.chart.ClaimChart;
import org.drainboard.view.backend.chart.History;
import org.drainboard.view.backend.chart.Picture;
import org.drainboard.view.backend.chart.RateSpark;
import org.drainboard.view.backend.chart.Swatch;
import org.drainboard.view.backend.truth.Subject;
import org.jspecify.annotations.Nullable;

/** Paints the last five minutes whenever something new is known. */
public final class ChartController {
    private final Detail detail;

    @FXML
    private Picture chart;

    @FXML
    private Picture spark;

    @FXML
    private Swatch claim;

    @FXML
    private Swatch real;

    @FXML
    private Swatch gap;

    @FXML
    private Swatch unknown;

    @FXML
    private Swatch answered;

    @FXML
    private Swatch failed;

    ChartController(Detail detail) {
        this.detail = detail;
    }

    @FXML
    void initialize() {
        detail.subject().subscribe(this::paint);
    }

    private void paint(@Nullable Subject subject) {
        if (subject == null) {
            return;
        }
        History history = detail.histories().of(subject.backend().id());
        chart.paint(raster -> new ClaimChart(
                        history, subject.now(), new ClaimChart.Inks(claim.ink(), real.ink(), gap.ink(), unknown.ink()))
                .accept(raster));
        spark.paint(raster -> new RateSpark(history, subject.now(), answered.ink(), failed.ink()).accept(raster));
    }
}
