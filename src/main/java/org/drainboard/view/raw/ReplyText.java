package org.drainboard.view.raw;

import java.util.stream.Collectors;
import org.drainboard.model.Plain;
import org.drainboard.view.text.Counts;

/** A reply made fit for a screen: nothing in it can move the cursor, and it is not endless. */
final class ReplyText {
    /** More than anyone reads; a text area grows slow with more. */
    static final int MOST = 200_000;

    private ReplyText() {}

    /** Line by line, with every hidden character written as an escape, and tabs as blanks. */
    static String of(String reply) {
        return reply.lines()
                .map(line -> Plain.whole(line.replace("\t", "    ")))
                .collect(Collectors.joining("\n"));
    }

    static String shown(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST);
    }

    /** {@code 48 lines}, and how much of it is shown where that is not all. */
    static String size(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String lines = Counts.of(text.lines().count(), "line", "lines");
        return text.length() <= MOST
                ? lines
                : lines + ", of which the first " + Counts.text((long) MOST)
                        + " characters are shown; copying takes all";
    }
}
