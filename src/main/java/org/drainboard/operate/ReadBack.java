package org.drainboard.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.drainboard.haproxy.Answer;
import org.drainboard.haproxy.Orders;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.Failure;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.ServerState;
import org.jspecify.annotations.Nullable;

/** Looks at a server after a command until it shows the state that was ordered, or the time is up. */
final class ReadBack {
    /** HAProxy changes the state before it answers, so the first look nearly always settles it. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final RuntimeApi api;
    private final Action action;
    private final Seen before;
    private final Duration deadline;
    private @Nullable Seen last;
    private @Nullable Failure problem;

    ReadBack(RuntimeApi api, Action action, Seen before, Duration deadline) {
        this.api = api;
        this.action = action;
        this.before = before;
        this.deadline = deadline;
    }

    @Nullable AdminState lastSeen() {
        return last == null ? null : last.state();
    }

    Outcome afterAccepted(Duration wait) {
        Seen seen = look(wait);
        return seen != null
                ? new Outcome.Verified(seen.state(), notes(seen))
                : new Outcome.Unverified(lastSeen(), "HAProxy accepted it, but " + notSeen(wait));
    }

    /**
     * What counts is the state: if it shows, the order is in force, whether or not the answer was lost. If it does not
     * show, the command may still wait in the socket's backlog: unknown.
     */
    Outcome afterNoAnswer(Failure lost, Duration wait) {
        Seen seen = look(wait);
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
        return new Outcome.Verified(seen.state(), notes);
    }

    private @Nullable Seen look(Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        do {
            Duration left = Duration.ofNanos(Math.max(PAUSE.toNanos(), end - System.nanoTime()));
            note(api.orders(action.server().backend().backend(), left.compareTo(deadline) < 0 ? left : deadline));
            if (problem == null && last != null && matches(last)) {
                return last;
            }
        } while (end - System.nanoTime() > PAUSE.toNanos() && paused());
        return null;
    }

    private void note(Answer<Orders> answer) {
        switch (answer) {
            case Answer.Failed<Orders> failed -> problem = failed.failure();
            case Answer.Got<Orders> got -> {
                AdminState state = got.value().servers().get(action.server().server());
                problem = state == null
                        ? new Failure(
                                Failure.Kind.REJECTED,
                                "HAProxy no longer has " + action.server().runtimeName())
                        : null;
                last = state == null ? last : new Seen(got.value().process().pid(), state);
            }
        }
    }

    private boolean matches(Seen seen) {
        return seen.state().ordered() == action.state();
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
        String text = "the state was not seen within " + wait.toMillis() / 1000.0 + " s";
        if (last != null) {
            text += "; last seen: " + last.state().ordered().word() + reload(last);
        }
        return problem == null ? text : text + "; " + problem.message();
    }

    private List<String> notes(Seen seen) {
        List<String> notes = new ArrayList<>();
        String reload = reload(seen);
        if (!reload.isEmpty()) {
            notes.add(reload.substring(2));
        }
        boolean out = seen.state().maint() || seen.state().drain();
        if (action.state() == ServerState.READY && out) {
            notes.add("it stays out of use by other orders: " + seen.state().flags());
        }
        return notes;
    }

    private String reload(Seen seen) {
        return seen.pid() == before.pid()
                ? ""
                : "; HAProxy was reloaded in between (pid " + before.pid() + ", now " + seen.pid()
                        + "), and a reload drops drain and maint";
    }
}
