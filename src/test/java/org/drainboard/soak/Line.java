package org.drainboard.soak;

import java.util.List;

/** A line of the soak's table. */
record Line(String what, String measured, String goal, boolean holds) {
    static String table(List<Line> lines) {
        StringBuilder table = new StringBuilder("|  | Measured | Goal |  |\n| --- | --- | --- | --- |\n");
        lines.forEach(line -> table.append("| ")
                .append(String.join(" | ", line.what, line.measured, line.goal, line.holds ? "" : "**missed**"))
                .append(" |\n"));
        return table.toString();
    }
}
