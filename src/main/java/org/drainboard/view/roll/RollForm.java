package org.drainboard.view.roll;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.drainboard.operate.roll.RollPlan;
import org.drainboard.view.backend.truth.Tone;
import org.jspecify.annotations.Nullable;

/** A queue on its way from a form to its begin, without a node: what is wrong with it, and what must be agreed to. */
final class RollForm {
    private final Rolling rolling;
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private @Nullable Asked asked;

    private record Asked(RollPlan plan, Objections objections) {}

    /**
     * What the form says.
     *
     * @param agree whether the next start agrees to it
     */
    record Said(String text, Tone tone, boolean agree) {
        static final Said NOTHING = new Said("", Tone.PLAIN, false);
    }

    RollForm(Rolling rolling) {
        this.rolling = rolling;
    }

    /** Begins, or says why not; what the guard asks must be seen before a second start agrees to it. */
    void start(TypedOrder typed) {
        RollPlan plan;
        try {
            plan = typed.parse();
        } catch (IllegalArgumentException wrong) {
            say(new Said(String.valueOf(wrong.getMessage()), Tone.BAD, false), null);
            return;
        }
        Objections objections = Objections.of(plan, rolling.preview(plan));
        Asked before = asked;
        boolean agreed = before != null && before.plan().equals(plan) && objections.within(before.objections());
        if (!objections.possible()) {
            say(new Said(objections.text(), Tone.BAD, false), null);
        } else if (objections.none() || agreed) {
            say(Said.NOTHING, null);
            rolling.begin(plan.accepting(objections.asked()));
        } else {
            say(new Said(objections.text(), Tone.WARN, true), new Asked(plan, objections));
        }
    }

    /** Something was changed in the form: what was said of it is of another order. */
    void changed() {
        say(Said.NOTHING, null);
    }

    private void say(Said words, @Nullable Asked about) {
        asked = about;
        said.set(words);
    }

    ReadOnlyObjectProperty<Said> said() {
        return said.getReadOnlyProperty();
    }
}
