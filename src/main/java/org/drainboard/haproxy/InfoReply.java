package org.drainboard.haproxy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.drainboard.model.haproxy.ProxyProcess;

/** A {@code show info} reply: lines {@code Name: value}, then an empty line. */
final class InfoReply {
    /** A process id, or seconds: no machine has ten digits of either. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

    private InfoReply() {}

    static ProxyProcess parse(byte[] reply) throws BadReply {
        Map<String, String> values = values(reply);
        String version = required(values, "Version");
        return new ProxyProcess(
                number(values, "Pid"),
                version,
                Duration.ofSeconds(number(values, "Uptime_sec")),
                values.getOrDefault("node", ""));
    }

    /** The connections of clients ({@code CurrConns}). */
    static long connections(byte[] reply) throws BadReply {
        return number(values(reply), "CurrConns");
    }

    private static Map<String, String> values(byte[] reply) throws BadReply {
        String text = new String(reply, StandardCharsets.UTF_8);
        if (!text.startsWith("Name:")) {
            throw "Name:".startsWith(text)
                    ? BadReply.truncated("cut short after " + reply.length + " bytes; expected \"Name: ...\"")
                    : BadReply.unexpected(reply, "lines \"Name: ...\", \"Version: ...\"");
        }
        if (!text.endsWith("\n\n")) {
            throw BadReply.truncated(
                    "cut short after " + reply.length + " bytes: the empty line that ends a reply is missing");
        }
        Map<String, String> values = new HashMap<>();
        for (String line : text.substring(0, text.length() - 2).split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw BadReply.malformed("expected \"name: value\", got " + BadReply.quoted(line));
            }
            values.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return values;
    }

    private static long number(Map<String, String> values, String name) throws BadReply {
        String value = required(values, name);
        if (!NUMBER.matcher(value).matches()) {
            throw BadReply.malformed(name + ": expected a number, got " + BadReply.quoted(value));
        }
        return Long.parseLong(value);
    }

    private static String required(Map<String, String> values, String name) throws BadReply {
        String value = values.get(name);
        if (value == null) {
            throw BadReply.malformed("no line \"" + name + ": ...\"");
        }
        return value;
    }
}
