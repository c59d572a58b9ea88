package org.drainboard.transport.ssh;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.drainboard.model.SshHost;
import org.drainboard.transport.Deadline;

/** How a master for one machine comes about: the user has made one by hand, or this program starts its own. */
final class Login {
    /** Time for a person to touch a hardware key. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final System.Logger LOG = System.getLogger(Login.class.getName());

    private final SshHost host;
    private final SshProgram ssh;
    private final PrivateFolder folder;
    private final Path control;
    private final Path byHand;

    Login(SshHost host, SshProgram ssh, PrivateFolder folder, int number) throws IOException {
        this.host = host;
        this.ssh = ssh;
        this.folder = folder;
        this.control = folder.control(number);
        this.byHand = folder.byHand(host);
    }

    /** Whether there is something where the user's master would listen. */
    boolean isByHand() {
        return Files.exists(byHand);
    }

    Optional<Link> joinByHand() {
        if (!isByHand()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Link.to(byHand, host.toString()));
        } catch (ConnectException e) {
            LOG.log(Level.DEBUG, "a master that was killed left " + byHand, e);
            removeByHand();
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "no master lets this program in at " + byHand, e);
            return Optional.empty();
        }
    }

    /** Nobody listens there; ssh itself removes such a file too when it makes a master. */
    private void removeByHand() {
        try {
            Files.deleteIfExists(byHand);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot remove " + byHand + ", at which nobody listens", e);
        }
    }

    /** Starts ssh, which begins to log in. */
    Guardian start() throws NotConnected {
        if (!ssh.exists()) {
            throw new NotConnected("there is no program \"" + ssh.name()
                    + "\" on the PATH; install OpenSSH's client (Debian and Ubuntu: openssh-client)");
        }
        try {
            // A master that was killed left it, and join would take it for the new one's.
            Files.deleteIfExists(control);
            return Guardian.start(folder, ssh.master(host, control), ssh.environment());
        } catch (IOException e) {
            throw new NotConnected("cannot start ssh (" + e.getMessage() + ")");
        }
    }

    /** Joins the master once it has logged in, which is when its socket appears. */
    Link join(Guardian started) throws NotConnected, InterruptedException {
        Deadline end = Deadline.in(LONGEST);
        while (started.running() && !end.passed()) {
            if (Files.exists(control)) {
                try {
                    return Link.to(control, host.toString());
                } catch (IOException e) {
                    if (started.running()) {
                        throw new NotConnected("ssh is connected, but does not let this program in: " + e.getMessage());
                    }
                }
            }
            Thread.sleep(20);
        }
        throw new NotConnected(Complaint.of(started.said(), host, ssh.byHand(host, byHand)));
    }
}
