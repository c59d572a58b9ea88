package org.drainboard.cli;

import java.time.temporal.ChronoUnit;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Cause;
import org.drainboard.operate.Words;
import org.drainboard.operate.audit.AuditEntry;
import org.drainboard.operate.audit.AuditLine;
import org.drainboard.operate.audit.Program;

/** A line of the audit log for people, on one line. */
final class AuditText {
    private AuditText() {}

    /** Its server's full name, or nothing where it has none. */
    static String server(AuditLine line) {
        return line instanceof AuditLine.Entry(long _, AuditEntry entry, Program _)
                ? switch (entry) {
                    case AuditEntry.Intent intent -> path(intent.action().server());
                    case AuditEntry.Result result -> path(result.server());
                    case AuditEntry.Finding finding -> path(finding.server());
                    case AuditEntry.Expiry expiry -> path(expiry.server());
                    case AuditEntry.Typed typed -> typed.proxy().toString();
                    case AuditEntry.Answer answer -> answer.proxy().toString();
                    case AuditEntry.Gap _ -> "";
                }
                : "";
    }

    private static String path(ServerId server) {
        return server.backend().proxy() + "/" + server.runtimeName();
    }

    static String of(AuditLine line) {
        return switch (line) {
            case AuditLine.Unusable(long number, String why) -> "line " + number + ": " + why;
            case AuditLine.Entry(long _, AuditEntry entry, Program by) ->
                entry.at().truncatedTo(ChronoUnit.SECONDS) + "  " + of(entry, by.host());
        };
    }

    private static String of(AuditEntry entry, String host) {
        return switch (entry) {
            case AuditEntry.Intent intent -> intent(intent, host);
            case AuditEntry.Result result ->
                result.change().words() + " " + name(result.server()) + ": " + result.outcome() + ": " + result.text();
            case AuditEntry.Finding finding ->
                finding.who() + "@" + host + " looked at " + name(finding.server()) + ": " + finding.text();
            case AuditEntry.Expiry expiry ->
                "expiry on " + name(expiry.server())
                        + (expiry.fate() == AuditEntry.Fate.LAPSED ? " lapsed: " : " held back: ") + expiry.text();
            case AuditEntry.Typed typed ->
                typed.who() + "@" + host + " types on " + typed.proxy() + ": " + typed.command() + "; why: "
                        + typed.reason() + "; told: " + typed.danger();
            case AuditEntry.Answer answer ->
                "typed command on " + answer.proxy() + ": " + answer.outcome() + ": " + answer.text();
            case AuditEntry.Gap gap ->
                "the end of the log was missing: " + gap.found() + " lines, and the head file had counted "
                        + gap.counted();
        };
    }

    private static String intent(AuditEntry.Intent intent, String host) {
        Action action = intent.action();
        StringBuilder text = new StringBuilder(
                intent.who() + "@" + host + " orders " + action.change().words() + " " + name(action.server())
                        + ", which is " + Words.of(intent.before()) + " (pid " + intent.pid() + ")");
        if (action.cause().kind() != Cause.Kind.HAND) {
            text.append("; cause: ").append(action.cause().kind().word());
        }
        if (!action.reason().isEmpty()) {
            text.append("; why: ").append(action.reason());
        }
        action.expiry().ifPresent(end -> text.append("; until ").append(end.truncatedTo(ChronoUnit.SECONDS)));
        if (!intent.guard().isEmpty()) {
            text.append("; accepted: ").append(String.join("; ", intent.guard()));
        }
        if (!intent.overridden().isEmpty()) {
            text.append("; OVERRIDDEN: ").append(String.join("; ", intent.overridden()));
        }
        return text.toString();
    }

    private static String name(ServerId server) {
        return server.runtimeName() + " (" + server.backend().proxy() + ")";
    }
}
