package org.drainboard.haproxy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drainboard.model.haproxy.OldWorker;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a master for its old workers ({@code show proc}, Management Guide, section 9.4), and each of them how many
 * connections it still has ({@code @!PID show info}). In the reply the part {@code # old workers} holds a line each: pid,
 * type, up to HAProxy 2.4 the number that it had, reloads since, and how long it runs.
 */
record OldWorkers(RuntimeChannel channel) {
    /** More pile up only where a site reloads all the time; they are listed and not asked. */
    private static final int ASKED = 4;

    /** One that is stuck must not keep the present worker from being seen. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    /** A master that hangs must not make every reading late. */
    private static final Duration LISTING = Duration.ofMillis(500);

    private static final Pattern LINE = Pattern.compile("(?<pid>\\d{1,10})\\s+worker\\s+(?:\\[was: \\d+]\\s+)?"
            + "(?<reloads>\\d{1,6})\\s+(?<d>\\d{1,5})d(?<h>\\d\\d)h(?<m>\\d\\d)m(?<s>\\d\\d)s.*");

    List<OldWorker> ask(Deadline end) throws ExchangeException, BadReply {
        Duration left = end.remaining().compareTo(LISTING) < 0 ? end.remaining() : LISTING;
        List<OldWorker> listed = parse(channel.askMaster(Show.PROC, Deadline.in(left)));
        List<OldWorker> old = new ArrayList<>();
        for (OldWorker worker : listed) {
            old.add(
                    old.size() < ASKED
                            ? new OldWorker(worker.pid(), worker.reloads(), worker.uptime(), connections(worker, end))
                            : worker);
        }
        return old;
    }

    /** Null also for one that ended meanwhile; the next look does not list it any more. */
    private @Nullable Long connections(OldWorker worker, Deadline end) {
        Duration left = end.remaining().compareTo(PATIENCE) < 0 ? end.remaining() : PATIENCE;
        try {
            byte[] reply = channel.askWorker(worker.pid(), Show.INFO, Deadline.in(left));
            return InfoReply.connections(reply);
        } catch (ExchangeException | BadReply _) {
            return null;
        }
    }

    static List<OldWorker> parse(byte[] reply) throws BadReply {
        String text = new String(reply, StandardCharsets.UTF_8);
        if (!text.startsWith("#<PID>")) {
            throw BadReply.unexpected(reply, "a line \"#<PID> <type> ...\"");
        }
        if (!text.endsWith("\n\n")) {
            throw BadReply.truncated("cut short after " + reply.length + " bytes");
        }
        List<OldWorker> old = new ArrayList<>();
        boolean within = false;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("#")) {
                within = line.equals("# old workers");
            } else if (within && !line.isEmpty()) {
                old.add(worker(line));
            }
        }
        return old;
    }

    private static OldWorker worker(String line) throws BadReply {
        Matcher fields = LINE.matcher(line);
        if (!fields.matches()) {
            throw BadReply.malformed("a line about an old worker that cannot be read: " + BadReply.quoted(line));
        }
        Duration uptime = Duration.ofDays(Long.parseLong(fields.group("d")))
                .plusHours(Long.parseLong(fields.group("h")))
                .plusMinutes(Long.parseLong(fields.group("m")))
                .plusSeconds(Long.parseLong(fields.group("s")));
        return new OldWorker(
                Long.parseLong(fields.group("pid")), Integer.parseInt(fields.group("reloads")), uptime, null);
    }
}
