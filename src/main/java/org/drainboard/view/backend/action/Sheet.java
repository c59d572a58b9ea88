package org.drainboard.view.backend.action;

import java.util.List;
import org.drainboard.view.backend.truth.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What the sheet says at one stage.
 *
 * @param where the environment and HAProxy, so that nobody drains the wrong one
 * @param capacity now and afterwards, or null when there is nothing to compare
 * @param points one line each: why the guard asks or refuses, or what is known of the outcome
 * @param next what to do next, or empty
 * @param changed what became different since the sheet was opened, or empty
 * @param confirm the words of the confirming button, or null when there is nothing to confirm
 */
public record Sheet(
        Tone tone,
        String title,
        String where,
        @Nullable String command,
        @Nullable Capacity capacity,
        List<String> points,
        String next,
        String changed,
        @Nullable String confirm) {
    public Sheet {
        points = List.copyOf(points);
    }

    /** Two lines to compare. */
    public record Capacity(String now, String after) {}
}
