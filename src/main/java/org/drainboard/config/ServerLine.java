package org.drainboard.config;

import java.util.List;
import org.drainboard.model.haproxy.CheckDepth;

/**
 * What the words after a server's address say (Configuration Manual, section 5.2); those of {@code default-server} come
 * before them.
 */
record ServerLine(boolean checked, boolean agent, boolean ssl, boolean fcgi) {
    static final ServerLine NOTHING = new ServerLine(false, false, false, false);

    ServerLine with(List<String> words) {
        ServerLine line = this;
        for (int i = 0; i < words.size(); i++) {
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            line = switch (words.get(i)) {
                case "check" -> new ServerLine(true, line.agent, line.ssl, line.fcgi);
                case "no-check" -> new ServerLine(false, line.agent, line.ssl, line.fcgi);
                case "agent-check" -> new ServerLine(line.checked, true, line.ssl, line.fcgi);
                case "no-agent-check" -> new ServerLine(line.checked, false, line.ssl, line.fcgi);
                case "ssl", "check-ssl" -> new ServerLine(line.checked, line.agent, true, line.fcgi);
                case "proto" -> new ServerLine(line.checked, line.agent, line.ssl, next.equals("fcgi"));
                default -> line;
            };
        }
        return line;
    }

    /** How deep it is checked; {@code exchange}: the backend's check speaks a protocol ({@code option httpchk}). */
    CheckDepth depth(boolean exchange) {
        if (!checked) {
            return agent ? CheckDepth.AGENT : CheckDepth.NONE;
        }
        if (exchange) {
            return CheckDepth.L7;
        }
        return ssl ? CheckDepth.L6 : CheckDepth.L4;
    }
}
