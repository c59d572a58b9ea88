package org.drainboard.transport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.drainboard.model.inventory.Login;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Authorization} of each login (RFC 7617), looked up once for all who wait for it, and again after a server
 * refused it. A look-up has 60 s, time for a person to unlock the store, and outlives the poll that began it; what failed
 * or was refused is left alone for 30 s, so that no dialog comes back at once and no wrong password is sent every second.
 */
final class Logins {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration REST = Duration.ofSeconds(30);

    private final Secrets secrets;
    private final ConcurrentMap<Login, LookUp> known = new ConcurrentHashMap<>();
    private final ConcurrentMap<Refused, Deadline> refused = new ConcurrentHashMap<>();

    Logins(Secrets secrets) {
        this.secrets = secrets;
    }

    String header(Login login, Deadline deadline, Diagnosis diagnosis) throws ExchangeException {
        @Nullable Deadline rest = refused.get(new Refused(login, diagnosis.where()));
        if (rest != null && !rest.passed()) {
            throw new ExchangeException(diagnosis.other("it refused the user " + login.user()
                    + " with the password that " + login.password()
                    + " holds (HTTP 401): compare with `stats auth` in its configuration; the password is"
                    + " looked up again in " + seconds(rest)));
        }
        LookUp lookUp = known.compute(login, (_, before) -> before == null || before.over() ? begin(login) : before);
        try {
            return lookUp.header().get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new ExchangeException(
                    diagnosis.other("waiting for the secret store to give " + login.password()
                            + "; it may be locked: unlock it, and the next poll has the password"),
                    e);
        } catch (ExecutionException e) {
            throw new ExchangeException(diagnosis.other(reason(e.getCause())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExchangeException(diagnosis.interrupted(), e);
        }
    }

    /** The password may have been changed where it is kept; another server may take the one that this one refused. */
    void refused(Login login, Diagnosis diagnosis) {
        known.remove(login);
        refused.put(new Refused(login, diagnosis.where()), Deadline.in(REST));
    }

    private LookUp begin(Login login) {
        LookUp begun = new LookUp(new CompletableFuture<>(), new AtomicReference<>(Deadline.in(REST)));
        Thread.ofVirtual().name("password of " + login.user()).start(() -> look(login, begun));
        return begun;
    }

    private void look(Login login, LookUp begun) {
        try {
            Diagnosis diagnosis = new Diagnosis("the login of " + login.user());
            String both = login.user() + ":" + secrets.look(login.password(), Deadline.in(LONGEST), diagnosis);
            begun.header()
                    .complete("Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        } catch (ExchangeException | RuntimeException e) {
            begun.failed(e);
        }
    }

    private static String reason(@Nullable Throwable failed) {
        return failed instanceof ExchangeException e ? e.failure().message() : "the password was not found: " + failed;
    }

    private static String seconds(Deadline rest) {
        return rest.remaining().plusMillis(999).toSeconds() + " s";
    }

    /** Who was refused where. */
    private record Refused(Login login, String where) {}

    /** One for all who wait; {@code rest} is when one that failed may be followed by another. */
    private record LookUp(CompletableFuture<String> header, AtomicReference<Deadline> rest) {
        boolean over() {
            return header.isCompletedExceptionally()
                    && Objects.requireNonNull(rest.get()).passed();
        }

        void failed(Throwable why) {
            rest.set(Deadline.in(REST));
            header.completeExceptionally(why);
        }
    }
}
