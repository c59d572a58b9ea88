package org.drainboard.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.Failure;
import org.drainboard.model.change.Action;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.haproxy.Standing;
import org.jspecify.annotations.Nullable;

/** Looks at a server after a command until it shows what was ordered, or the time is up. */
final class ReadBack {
    /** HAProxy changes the state before it answers, so the first look nearly always settles it. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final RuntimeApi api;
    private final Action action;
    private final Looking.At before;
    private final Duration deadline;
    private Looking.@Nullable At last;
    private @Nullable String problem;

    ReadBack(RuntimeApi api, Action action, Looking.At before, Duration deadline) {
        this.api = api;
        this.action = action;
        this.before = before;
        this.deadline = deadline;
    }

    @Nullable Standing lastSeen() {
        return last == null ? null : last.seen().standing();
    }

    Outcome afterAccepted(Duration wait) {
        Looking.At seen = look(wait);
        return seen != null
                ? new Outcome.Verified(seen.seen().standing(), notes(seen))
                : new Outcome.Unverified(lastSeen(), "HAProxy accepted it, but " + notSeen(wait));
    }

    /**
     * What counts is the state: if it shows, the order is in force, whether or not the answer was lost. If it does not
     * show, the command may still wait in the socket's backlog: unknown.
     */
    Outcome afterNoAnswer(Failure lost, Duration wait) {
        Looking.At seen = look(wait);
        if (seen == null) {
            return new Outcome.Unknown("no answer came (" + lost.message() + "), and " + notSeen(wait)
                    + ". It may still take effect: look again before you send anything");
        }
        List<String> notes = new ArrayList<>();
        notes.add(
                matches(before)
                        ? "the answer was lost; the server was in that state before, too"
                        : "the answer was lost, but the state shows");
        notes.addAll(notes(seen));
        return new Outcome.Verified(seen.seen().standing(), notes);
    }

    /** What was answered may be garbled on its way: it is a no only if the server is seen not to have changed. */
    Outcome afterRejected(String reply) {
        Looking.At seen = look(Duration.ZERO);
        if (seen != null && !matches(before)) {
            List<String> notes = new ArrayList<>();
            notes.add("HAProxy's answer reads like a refusal (" + reply + "), but the state shows");
            notes.addAll(notes(seen));
            return new Outcome.Verified(seen.seen().standing(), notes);
        }
        return last == null
                ? new Outcome.Unknown("the answer reads like a refusal (" + reply
                        + "), but no look at the server succeeded since: " + problem)
                : new Outcome.Rejected(reply);
    }

    private Looking.@Nullable At look(Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        do {
            Duration left = Duration.ofNanos(Math.max(PAUSE.toNanos(), end - System.nanoTime()));
            note(Looking.at(api, action, wait.isZero() || left.compareTo(deadline) > 0 ? deadline : left));
            if (problem == null && last != null && matches(last)) {
                return last;
            }
        } while (end - System.nanoTime() > PAUSE.toNanos() && paused());
        return null;
    }

    private void note(Looking look) {
        switch (look) {
            case Looking.Blind(String why) -> problem = why;
            case Looking.Gone _ ->
                problem = "HAProxy no longer has " + action.server().runtimeName();
            case Looking.At at -> {
                problem = null;
                last = at;
            }
        }
    }

    private boolean matches(Looking.At look) {
        return action.change() instanceof Change.ShutdownSessions
                ? Collections.disjoint(look.sessions(), before.sessions())
                : action.change().shows(look.seen().standing());
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String notSeen(Duration wait) {
        String text = "it was not seen within " + wait.toMillis() / 1000.0 + " s";
        if (last != null) {
            text += "; last seen: " + Words.of(last.seen().standing()) + reload(last);
        }
        return problem == null ? text : text + "; " + problem;
    }

    private List<String> notes(Looking.At look) {
        List<String> notes = new ArrayList<>();
        String reload = reload(look);
        if (!reload.isEmpty()) {
            notes.add(reload.substring(2));
        }
        Standing standing = look.seen().standing();
        boolean out = standing.admin().maint() || standing.admin().drain();
        if (action.change().orders(ServerState.READY) && out) {
            notes.add("it stays out of use by other orders: " + standing.admin().flags());
        }
        return notes;
    }

    private String reload(Looking.At look) {
        return look.seen().pid() == before.seen().pid()
                ? ""
                : "; HAProxy was reloaded in between (pid " + before.seen().pid() + ", now "
                        + look.seen().pid() + "), and a reload drops drain, maint and weight";
    }
}
