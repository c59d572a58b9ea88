package org.drainboard.view.watch;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.drainboard.model.verdict.Verdict;
import org.drainboard.view.backend.truth.Tone;
import org.drainboard.view.backend.truth.Tones;
import org.drainboard.view.paint.VerdictIcon;

/** A state in shape, word and colour, so that none of the three is needed to read it. */
public final class ToneBadge extends HBox {
    private final VerdictIcon icon = new VerdictIcon();
    private final Label word = new Label();

    public ToneBadge() {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("state-badge");
        word.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(icon, word);
    }

    /** Shows a word, short and in capitals, in its tone. */
    public void show(Tone tone, String text) {
        word.setText(text);
        icon.show(shape(tone));
        icon.setVisible(tone != Tone.PLAIN);
        Tones.dress(this, tone);
    }

    private static Verdict shape(Tone tone) {
        return switch (tone) {
            case BAD -> Verdict.FALSE_HEALTHY;
            case WARN -> Verdict.AT_RISK;
            case GOOD -> Verdict.HONEST;
            case UNKNOWN, PLAIN -> Verdict.CANNOT_TELL;
        };
    }
}
