package org.drainboard.operate.drain;

import java.time.Duration;
import java.util.Set;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;

/** Drains as the watch shows them, one of each kind, for tests of what shows them. All of {@code app/web1}. */
public final class SampleDrains {
    private static final Duration SHORT = Duration.ofMillis(200);

    private SampleDrains() {}

    /** 20 sessions at first, 6 after seven seconds, done in three more. */
    public static DrainProgress falling() {
        Course course = new Course().ordered();
        for (int second = 1; second <= 6; second++) {
            course.sessions = 20 - 2L * second;
            course.busy(4, SHORT, "/a.php").at(second);
        }
        course.sessions = 6;
        return course.at(7);
    }

    /** One request for 16 s. */
    public static DrainProgress slow() {
        return lasting(7);
    }

    /** The same after the grace period of 30 s. */
    public static DrainProgress overdue() {
        return lasting(32);
    }

    /** Two sticky clients a second. */
    public static DrainProgress sticky() {
        Course course = new Course().ordered().busy(0, SHORT, "/a.php");
        for (int second = 1; second < 5; second++) {
            course.total += 2;
            course.at(second);
        }
        return course.at(5);
    }

    /** Three workers run, and one session is left. */
    public static DrainProgress zombies() {
        Course course = new Course().ordered().busy(3, Duration.ofSeconds(9), "/slow.php");
        course.sessions = 1;
        return course.at(1);
    }

    /** No pool is joined. */
    public static DrainProgress unjoined() {
        Course course = new Course(false, DrainWatch.GRACE).ordered();
        course.at(1);
        return course.at(2);
    }

    /** A reload lost the order. */
    public static DrainProgress lost() {
        Course course = new Course().ordered().busy(1, SHORT, "/a.php");
        course.at(1);
        course.pid = 42;
        course.admin = AdminState.READY;
        return course.at(2);
    }

    /** HAProxy does not answer any more. */
    public static DrainProgress blind() {
        Course course = new Course().ordered().busy(2, SHORT, "/a.php");
        course.sessions = 2;
        course.at(1);
        course.haproxyFails = true;
        return course.at(4);
    }

    /** Nothing is left, in maintenance. */
    public static DrainProgress done() {
        Course course = new Course().ordered().busy(0, SHORT, "/a.php");
        course.admin = new AdminState(Set.of(AdminFlag.FORCED_MAINT));
        course.at(1);
        return course.at(2);
    }

    private static DrainProgress lasting(int seconds) {
        Course course = new Course().ordered();
        course.sessions = 1;
        for (int second = 1; second < seconds; second++) {
            course.busy(1, Duration.ofSeconds(9 + second), "/export.php").at(second);
        }
        return course.busy(1, Duration.ofSeconds(9 + seconds), "/export.php").at(seconds);
    }
}
