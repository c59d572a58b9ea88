package org.drainboard.haproxy;

import java.time.Duration;
import org.drainboard.model.haproxy.CheckDepth;
import org.drainboard.model.haproxy.HealthCheck;
import org.jspecify.annotations.Nullable;

/**
 * Reads the check columns of a server row. While a check runs, HAProxy writes {@code "* "} before the status of the
 * check before and leaves its code and text out, so these are kept from the reading before.
 */
final class CheckReader {
    private static final String RUNNING = "* ";

    private CheckReader() {}

    /** The check of a row; {@code before} is what the reading before said of the same server, or null. */
    static HealthCheck read(StatTable row, String status, @Nullable HealthCheck before) throws BadReply {
        String agent = row.text(Column.AGENT_STATUS);
        String own = row.text(Column.CHECK_STATUS);
        // The agent's check is the one that counts when it alone exists, or when it made the status.
        if (!agent.isEmpty() && (own.isEmpty() || status.endsWith("(agent)"))) {
            return read(row, agent, Column.AGENT_CODE, Column.AGENT_DURATION, Column.LAST_AGT, before, true);
        }
        if (own.isEmpty()) {
            return HealthCheck.NONE;
        }
        return read(row, own, Column.CHECK_CODE, Column.CHECK_DURATION, Column.LAST_CHK, before, false);
    }

    private static HealthCheck read(
            StatTable row,
            String written,
            Column codeColumn,
            Column tookColumn,
            Column outputColumn,
            @Nullable HealthCheck before,
            boolean agent)
            throws BadReply {
        boolean running = written.startsWith(RUNNING);
        String status = running ? written.substring(RUNNING.length()) : written;
        CheckDepth depth = agent ? CheckDepth.AGENT : depth(status, before);
        Integer code = row.numberOrNull(codeColumn) == null ? null : (Integer) row.count(codeColumn);
        Long millis = row.numberOrNull(tookColumn);
        Duration took = millis == null ? null : Duration.ofMillis(millis);
        String output = row.text(outputColumn);
        if (running && before != null && before.status().equals(status)) {
            code = code == null ? before.code() : code;
            took = took == null ? before.took() : took;
            output = output.isEmpty() ? before.output() : output;
        }
        return new HealthCheck(depth, status, code, took, output, running);
    }

    /**
     * The layer that the status names (Management Guide, section 9.1, check_status). A status without a layer, such as
     * SOCKERR, says that the check did not get that far: the depth stays what it was, and is L4 if it was never known,
     * since every check begins with a connect.
     */
    private static CheckDepth depth(String status, @Nullable HealthCheck before) {
        if (status.startsWith("L4")) {
            return CheckDepth.L4;
        }
        if (status.startsWith("L6")) {
            return CheckDepth.L6;
        }
        // External checks (PROC*) run a program of the administrator's, which may look as deep as it likes.
        if (status.startsWith("L7") || status.startsWith("PROC")) {
            return CheckDepth.L7;
        }
        if (before != null && before.depth() != CheckDepth.NONE && before.depth() != CheckDepth.AGENT) {
            return before.depth();
        }
        // No check has ended yet, so none backs the claim.
        return status.equals("INI") || status.equals("UNK") ? CheckDepth.NONE : CheckDepth.L4;
    }
}
