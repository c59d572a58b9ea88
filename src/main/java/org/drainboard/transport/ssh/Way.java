package org.drainboard.transport.ssh;

import java.time.Duration;
import java.util.Optional;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;
import org.drainboard.model.SshHost;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.jspecify.annotations.Nullable;

/**
 * The way to one machine: a master, and the link to it. Whoever wants to go there starts it where none is up, and a
 * keeper's thread then attends to it from the first attempt to the end of the connection, so that no trouble of one
 * machine delays another.
 */
final class Way implements AutoCloseable {
    /** How long silence is nothing to wonder about; a round trip to the other side of the world takes half of it. */
    static final Duration BEAT = Duration.ofMillis(700);

    /** How long an attempt after a failed one is waited for; a machine that is up has answered by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** How often a master made by hand is looked for while it is too early for one of this program's own. */
    private static final Duration BY_HAND = Duration.ofSeconds(1);

    /** An ssh that works has ended by itself after 15 s without a word from sshd; one that hangs has to be ended. */
    private static final Duration HANGS = Duration.ofSeconds(20);

    /** A connection that lived shorter did not end the trouble. */
    private static final Duration GOOD_LIFE = Duration.ofSeconds(10);

    private final SshHost host;
    private final Login login;
    private final Backoff backoff;
    private @Nullable Link link;
    private @Nullable Guardian guardian;
    private @Nullable Thread keeper;
    private String why = "";
    private long nextByHand = System.nanoTime();
    private boolean closed;

    Way(SshHost host, Login login, Backoff backoff) {
        this.host = host;
        this.login = login;
        this.backoff = backoff;
    }

    /** The link, made where there is none; fails at once while it is too early to try again. */
    Link link(Deadline connect, String where) throws ExchangeException {
        synchronized (this) {
            long end = System.nanoTime() + patience(connect).toNanos();
            while (true) {
                if (closed) {
                    throw unreached(where, "this program is ending");
                }
                if (link != null && !link.broken() && !link.worn()) {
                    return link;
                }
                if (keeper == null && !start()) {
                    throw unreached(where, why + "; not tried again for " + left());
                }
                if (System.nanoTime() - end >= 0) {
                    throw unreached(where, (why.isEmpty() ? "" : why + "; ") + "connecting again" + asked());
                }
                pause(end, where);
            }
        }
    }

    /** What ssh said last, for who was cut off in the middle. */
    String lastWords() {
        Guardian current;
        synchronized (this) {
            current = guardian;
        }
        return current == null ? "" : Complaint.quoted(current.said());
    }

    @Override
    public void close() {
        Link open;
        Guardian running;
        synchronized (this) {
            closed = true;
            open = link;
            running = guardian;
            if (keeper != null) {
                keeper.interrupt();
            }
            notifyAll();
        }
        if (open != null) {
            open.close();
        }
        if (running != null) {
            running.close();
        }
    }

    private Duration patience(Deadline connect) {
        Duration left = connect.remaining();
        return why.isEmpty() || left.compareTo(PATIENCE) < 0 ? left : PATIENCE;
    }

    /** Starts the keeper, where it has something to try now. */
    private boolean start() {
        long now = System.nanoTime();
        if (!backoff.left(now).isZero() && (now - nextByHand < 0 || !login.isByHand())) {
            return false;
        }
        nextByHand = now + BY_HAND.toNanos();
        keeper = Thread.ofPlatform().daemon().name("ssh " + host).unstarted(this::keep);
        keeper.start();
        return true;
    }

    @SuppressWarnings("WaitNotInLoop") // The caller looks again.
    private void pause(long end, String where) throws ExchangeException {
        try {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExchangeException(
                    new Failure(Kind.INTERRUPTED, where + ": stopped by this program before ssh was connected"), e);
        }
    }

    /** The keeper's life: one connection, from the attempt to its end. */
    private void keep() {
        try {
            Optional<Link> joined = login.joinByHand();
            if (joined.isPresent()) {
                attend(joined.get());
            } else if (backoff.left(System.nanoTime()).isZero()) {
                attend(login.join(startOwn()));
            }
        } catch (NotConnected e) {
            note(e.complaint().text());
            backoff.failed(e.complaint().denied());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            endKeeping();
        }
    }

    private Guardian startOwn() throws NotConnected {
        Guardian started = login.start();
        synchronized (this) {
            guardian = started;
        }
        return started;
    }

    private void endKeeping() {
        Guardian running;
        synchronized (this) {
            running = guardian;
        }
        if (running != null) {
            running.close();
        }
        synchronized (this) {
            guardian = null;
            link = null;
            keeper = null;
            notifyAll();
        }
    }

    private void attend(Link joined) throws InterruptedException {
        long start = System.nanoTime();
        synchronized (this) {
            link = joined;
            why = "";
            notifyAll();
        }
        boolean ended = false;
        while (!ended && !hangs(joined) && !(joined.worn() && joined.idle())) {
            ended = joined.awaitEnd(joined.worn() ? Duration.ofMillis(50) : Duration.ofSeconds(1));
        }
        joined.close();
        String said = lastWords();
        note("the connection to " + host + " was lost" + (said.isEmpty() ? "" : " (ssh: \"" + said + "\")"));
        if (System.nanoTime() - start > GOOD_LIFE.toNanos() || joined.worn()) {
            backoff.succeeded();
        } else {
            backoff.failed(false);
        }
    }

    private static boolean hangs(Link link) {
        return link.pulse().unanswered().compareTo(HANGS) > 0;
    }

    private synchronized void note(String reason) {
        why = reason;
    }

    private String asked() {
        String said = guardian == null ? "" : Complaint.quoted(guardian.said());
        return said.isEmpty() ? "" : " (ssh: \"" + said + "\")";
    }

    private String left() {
        long seconds = backoff.left(System.nanoTime()).plusMillis(999).toSeconds();
        return Math.max(1, seconds) + " s";
    }

    private ExchangeException unreached(String where, String text) {
        return new ExchangeException(new Failure(Kind.UNREACHED, where + ": not reached: " + text));
    }
}
