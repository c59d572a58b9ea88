package org.drainboard.view.backend.truth;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.Plain;
import org.drainboard.model.verdict.Disagreement;
import org.drainboard.view.backend.truth.Truth.Line;

/** What the other load balancers say of the same servers, where it is not the same. */
final class OthersSay {
    private static final int SHOWN = 2;

    private OthersSay() {}

    static List<Line> of(Subject subject) {
        List<Disagreement> all = subject.latest().disagreements().stream()
                .filter(each -> each.concerns(
                        subject.backend().id().proxy().environment(),
                        subject.backend().id().backend()))
                .filter(each -> subject.server() == null
                        || each.server().equals(subject.server().id().server()))
                .toList();
        List<Line> lines = new ArrayList<>();
        all.stream()
                .limit(SHOWN)
                .map(each -> new Line(Tone.WARN, "they disagree", Plain.line(each.sentence())))
                .forEach(lines::add);
        if (all.size() > SHOWN) {
            lines.add(new Line(Tone.WARN, "they disagree", "on " + (all.size() - SHOWN) + " more points"));
        }
        return lines;
    }
}
