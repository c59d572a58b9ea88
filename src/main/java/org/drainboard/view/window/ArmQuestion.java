package org.drainboard.view.window;

import java.time.Duration;
import java.util.List;
import org.drainboard.operate.Arming;

/**
 * What must be typed before an environment is armed: its name, so that nobody arms the wrong one out of habit.
 *
 * @param environment its name
 */
record ArmQuestion(String environment) {
    /** The first is taken unless another is chosen. */
    static final List<Duration> TIMES = List.of(Duration.ofMinutes(10), Duration.ofMinutes(30), Arming.LONGEST);

    /** What is still wrong, or empty. */
    String lacking(String typed) {
        String name = typed.strip();
        if (name.equals(environment)) {
            return "";
        }
        return name.isEmpty() || environment.startsWith(name)
                ? "type the name of the environment, letter by letter"
                : "that is not its name";
    }

    /** {@code 10 min}, {@code 1 h}. */
    static String words(Duration time) {
        return time.toMinutes() < 60 ? time.toMinutes() + " min" : time.toHours() + " h";
    }
}
