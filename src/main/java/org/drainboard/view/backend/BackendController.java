package org.drainboard.view.backend;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.drainboard.view.backend.evidence.EvidenceList;
import org.drainboard.view.backend.truth.CheckSays;
import org.drainboard.view.backend.truth.LadderText;
import org.drainboard.view.backend.truth.LadderView;
import org.drainboard.view.backend.truth.Subject;
import org.drainboard.view.paint.DepthBadge;
import org.drainboard.view.paint.VerdictBadge;
import org.jspecify.annotations.Nullable;

/** Hands what is new to the nodes that cannot bind it by themselves. */
public final class BackendController {
    private final Detail detail;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label nothing;

    @FXML
    private VerdictBadge verdict;

    @FXML
    private DepthBadge depth;

    @FXML
    private LadderView ladder;

    @FXML
    private EvidenceList evidence;

    BackendController(Detail detail) {
        this.detail = detail;
    }

    @FXML
    void initialize() {
        detail.subject().subscribe(this::show);
    }

    private void show(@Nullable Subject subject) {
        scroll.setVisible(subject != null);
        nothing.setVisible(subject == null);
        if (subject != null) {
            verdict.show(subject.verdict());
            depth.show(CheckSays.shallowest(subject.rows()));
            ladder.show(LadderText.of(subject));
            evidence.show(subject.backend(), subject.server());
        }
    }

    public Detail getDetail() {
        return detail;
    }
}
