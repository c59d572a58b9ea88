package org.drainboard.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.drainboard.model.change.Change;
import org.drainboard.model.change.Weight;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RawCommandTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"show info", "  show   stat app  4 -1 ", "show servers state app", "help", "get weight app/web1"
            })
    void whatIsOnTheListReads(String line) {
        assertThat(RawCommand.parse(line))
                .isInstanceOfSatisfying(
                        RawCommand.Reads.class,
                        reads -> assertThat(reads.show().text())
                                .isEqualTo(line.strip().replaceAll(" +", " ")));
    }

    @Test
    void aKnownChangeIsAChangeHoweverItIsSpelled() {
        Change.State maint = new Change.State(ServerState.MAINT);
        assertThat(RawCommand.parse("set server app/web1 state maint")).isEqualTo(change(maint));
        assertThat(RawCommand.parse("disable server app/web1")).isEqualTo(change(maint));
        assertThat(RawCommand.parse("enable server app/web1")).isEqualTo(change(new Change.State(ServerState.READY)));
        assertThat(RawCommand.parse("set  server app/web1 weight 50%"))
                .isEqualTo(change(new Change.SetWeight(new Weight.Percent(50))));
        assertThat(RawCommand.parse("set weight app/web1 0"))
                .isEqualTo(change(new Change.SetWeight(new Weight.Absolute(0))));
        assertThat(RawCommand.parse("shutdown sessions server app/web1"))
                .isEqualTo(change(new Change.ShutdownSessions()));
        assertThat(RawCommand.parse("enable health app/web1")).isEqualTo(change(new Change.HealthCheck(true)));
        assertThat(RawCommand.parse("disable agent app/web1")).isEqualTo(change(new Change.AgentCheck(false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set server app/web1|no whole change",
                "set server app/web1 state|no whole change",
                "set server app/web1 state drain now|no whole change",
                "set server app/web1 state DRAIN|expected the state ready, drain or maint; got \"DRAIN\"",
                "set server app/web1 weight 300|not 300",
                "set server app state drain|names no server",
                "set server a/b/c state drain|names no server",
                "set server #3/#1 state drain|the character '#'",
                "shutdown sessions app/web1|no whole change",
                "disable server|no whole change"
            })
    void aChangeThatIsNotWholeIsRefused(String line, String why) {
        refused(line, why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "show info;show env|another command",
                "set server app/web1\\;x state drain|backslash",
                "show \\info|backslash",
                "set ssl cert a.pem <<|payload",
                "@1 show info|master socket",
                "prompt|conversation",
                "quit|no connection to quit",
                "set severity-output number|setting of one connection",
                "set timeout cli 1h|setting of one connection",
                "expert-mode on|setting of one connection",
                "show env|secrets",
                "set ssl tls-key 0 abc|secrets",
                "show events buf0 -nw|without end"
            })
    void whatIsNeverSentIsRefusedWithAReason(String line, String why) {
        refused(line, why);
    }

    @Test
    void bytesThatEndOrHideACommandAreRefused() {
        refused("show info\nshow env", "U+000A");
        refused("show\tinfo", "U+0009");
        refused("show info\0", "U+0000");
        refused("show \u202einfo", "U+202E");
        refused("show \u010ainfo", "U+010A");
        refused("   ", "no command");
        refused("show info " + "a".repeat(1000), "1010 characters");
    }

    @Test
    void anythingElseActsAndTellsWhatItDoes() {
        assertThat(danger("shutdown frontend web")).contains("refuses connections until HAProxy is reloaded");
        assertThat(danger("clear counters all")).contains("zeroes every counter");
        assertThat(danger("clear counters")).contains("maxima");
        assertThat(danger("set server app/web1 agent down")).contains("past Drainboard's guard");
        assertThat(danger("show ssl cert")).contains("only reads");
        assertThat(danger("shutdown frontendless")).contains("may do anything");
    }

    @Test
    void withoutLeaveToWriteThereIsNoOrder() {
        RawAct act = ((RawCommand.Acts) RawCommand.parse("clear counters all")).act();

        assertThat(act.order("production", Access.READ_ONLY)).isInstanceOf(RawOrder.Forbidden.class);
        assertThat(act.order("production", Access.ARM))
                .isInstanceOfSatisfying(
                        RawOrder.Forbidden.class, no -> assertThat(no.reason()).contains("production is not armed"));
        assertThat(act.order("production", Access.WRITE))
                .isInstanceOfSatisfying(
                        RawOrder.Allowed.class, yes -> assertThat(yes.text()).isEqualTo("clear counters all"));
    }

    private static RawCommand change(Change change) {
        return new RawCommand.Changes("app", "web1", change);
    }

    private static String danger(String line) {
        return ((RawCommand.Acts) RawCommand.parse(line)).act().danger();
    }

    private static void refused(String line, String why) {
        assertThat(RawCommand.parse(line))
                .isInstanceOfSatisfying(
                        RawCommand.Refused.class, no -> assertThat(no.why()).contains(why));
    }
}
