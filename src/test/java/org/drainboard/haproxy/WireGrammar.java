package org.drainboard.haproxy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may ever reach a runtime socket, written down a second time and sharing no code with the program: a mistake there
 * cannot confirm itself.
 */
enum WireGrammar {
    SHOW("(show (acl|activity|backend|cache|cli level|cli sockets|errors|events|fd|info|libs|map|peers|pools|proc"
            + "|profiling|resolvers|schema json|servers conn|servers state|sess|stat|startup-logs|table|tasks|threads"
            + "|version)|get weight|help)( [A-Za-z0-9 _.:#/,*=-]*)?"),
    CHANGE("set server NAME/NAME (state (ready|drain|maint)|weight [0-9]{1,3}%?)|shutdown sessions server NAME/NAME"
            + "|(enable|disable) (health|agent) NAME/NAME"),
    /** Anything typed: printable, no separator, no backslash, no payload, no address of a process. */
    ACT("(?!@)(?!.*<<)(?!(prompt|quit|user|operator|expert-mode|experimental-mode)( |$))[ -~&&[^;\\\\]]{1,1000}");

    private final Pattern own;
    private final Pattern master;

    WireGrammar(String command) {
        String text = command.replace("NAME", "[A-Za-z0-9_.:-]{1,1000}");
        // A change asks for severities on its own line, where the setting lasts as long as the change.
        String prefix = command.startsWith("set server") ? "set severity-output number;" : "";
        own = Pattern.compile(prefix + "(?:" + text + ")\\n");
        // A master is asked about itself and, by pid, its old workers; nothing else goes there without @N.
        String itself = command.startsWith("(show") ? "|(?:show proc|@![1-9][0-9]{0,9} show info)\\nquit\\n" : "";
        master = Pattern.compile("@3 (?:" + text + ")\\nquit\\n" + itself);
    }

    /** What is wrong with these bytes, or empty when they are one command of this kind. */
    Optional<String> objection(byte[] bytes, @Nullable Integer process) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Pattern wanted = process == null ? own : master;
        return wanted.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(name() + " does not allow: " + text.substring(0, Math.min(200, text.length())));
    }
}
