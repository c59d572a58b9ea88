package org.drainboard.fpm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drainboard.fuzz.Fuzzed;
import org.drainboard.fuzz.Oracle;
import org.drainboard.model.Endpoint;
import org.drainboard.model.fpm.PoolStatus;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.Workers;

/** Any bytes as a status page. */
public final class StatusJsonFuzz implements Fuzzed {
    private static final Endpoint TCP = new Endpoint.Tcp("127.0.0.1", 9000);
    private static final Endpoint UNIX = new Endpoint.Unix("/run/php.sock");
    private static final Pattern LIST = Pattern.compile("\"processes\": ?\\[(.*)]", Pattern.DOTALL);
    private static final Pattern PID = Pattern.compile("\"pid\": ?\\d+");

    @Override
    public void read(byte[] input) {
        try {
            inRange(StatusJson.parse(input, TCP));
            inRange(OwnWorker.discounted(StatusJson.parse(input, UNIX), "/status"));
        } catch (MalformedPage e) {
            Oracle.declared(e.reason());
        }
    }

    /** As many workers as asked for, with pids of their own. */
    @Override
    public byte[] grown(byte[] input, int times) {
        String text = new String(input, ISO_8859_1);
        Matcher list = LIST.matcher(text);
        if (!list.find()) {
            return Fuzzed.super.grown(input, times);
        }
        StringBuilder all = new StringBuilder(text.substring(0, list.start(1))
                .replaceFirst("\"total processes\": ?\\d+", "\"total processes\":999999"));
        int[] pid = {1};
        for (int time = 0; time < times; time++) {
            all.append(time == 0 ? "" : ",").append(PID.matcher(list.group(1)).replaceAll(_ -> "\"pid\":" + pid[0]++));
        }
        return all.append(text.substring(list.end(1))).toString().getBytes(ISO_8859_1);
    }

    private static void inRange(PoolStatus status) {
        Oracle.within(0, status.accepted(), Long.MAX_VALUE, "accepted conn");
        Oracle.within(0, status.aggregates().idle(), Integer.MAX_VALUE, "idle processes");
        Oracle.within(0, status.aggregates().active(), Integer.MAX_VALUE, "active processes");
        Oracle.within(0, status.aggregates().total(), Integer.MAX_VALUE, "total processes");
        Oracle.within(0, status.aggregates().maxChildrenReached(), Long.MAX_VALUE, "max children reached");
        Long queue = status.listenQueue();
        Oracle.within(0, queue == null ? 0 : queue, Long.MAX_VALUE, "listen queue");
        switch (status.workers()) {
            case Workers.Listed(var all) -> all.forEach(StatusJsonFuzz::inRange);
            case Workers.Unreadable(String reason) -> Oracle.declared(reason);
        }
    }

    private static void inRange(Worker worker) {
        Oracle.within(1, worker.pid(), Integer.MAX_VALUE, "pid");
        Oracle.within(0, worker.requests(), Long.MAX_VALUE, "requests");
        Duration duration = worker.duration();
        Oracle.hold(
                duration == null || (!duration.isNegative() && duration.compareTo(Duration.ofDays(365)) <= 0),
                "request duration is " + duration);
    }
}
