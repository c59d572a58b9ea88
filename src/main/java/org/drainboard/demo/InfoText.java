package org.drainboard.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drainboard.demo.World.View;

/** The reply to {@code show info}. */
final class InfoText {
    private static final List<String> TEMPLATE = Template.lines("show-info.txt");
    static final String VERSION = "2.6.12-simulated";
    private static final long PID = 4711;

    private InfoText() {}

    static String of(View world) {
        long seconds = (world.now() - world.bornAt()) / 1000;
        long requests =
                world.backends().stream().mapToLong(SimulatedBackend::arrived).sum();
        Map<String, Object> now = Map.of(
                "Version", VERSION,
                "Pid", PID,
                "Uptime",
                        String.format(
                                "%dd %dh%02dm%02ds",
                                seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60),
                "Uptime_sec", seconds,
                "CumConns", requests,
                "CumReq", requests,
                "Start_time_sec", world.bornAt() / 1000);
        return TEMPLATE.stream().map(line -> line(line, now)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String line, Map<String, Object> now) {
        String name = line.substring(0, line.indexOf(':'));
        Object value = now.get(name);
        return value == null ? line : name + ": " + value;
    }
}
