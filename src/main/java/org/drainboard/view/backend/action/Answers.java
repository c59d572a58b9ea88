package org.drainboard.view.backend.action;

/**
 * What the person has typed into the sheet, as it stands there.
 *
 * @param weight {@code 50} or {@code 50%}
 * @param name of the server, to override
 * @param reason why, for the audit log
 * @param lasting after how long it is to be taken back; empty to keep it
 * @param grace how long a drain may take; empty for the usual
 */
public record Answers(String weight, String name, String reason, String lasting, String grace) {
    static final Answers NONE = new Answers("", "", "", "", "");

    static Answers because(String reason) {
        return new Answers("", "", reason, "", "");
    }
}
