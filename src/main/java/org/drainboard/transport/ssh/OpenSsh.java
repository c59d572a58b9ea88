package org.drainboard.transport.ssh;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;
import org.drainboard.model.SshHost;
import org.drainboard.transport.Connection;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.drainboard.transport.SshClient;
import org.jspecify.annotations.Nullable;

/**
 * Other machines through the system's OpenSSH, so that the user's configuration, agent, jump hosts, certificates and
 * hardware keys work as they do in a terminal. One connection a machine, started when something there is asked for
 * first; nothing is installed there, and nothing ever asks the user.
 */
public final class OpenSsh implements SshClient {
    private final SshProgram ssh;
    private final Duration pause;
    private final Map<SshHost, Way> ways = new HashMap<>();
    private @Nullable PrivateFolder folder;
    private boolean closed;

    public OpenSsh(SshProgram ssh) {
        this(ssh, Duration.ofSeconds(1));
    }

    /** @param pause after the first failure */
    OpenSsh(SshProgram ssh, Duration pause) {
        this.ssh = ssh;
        this.pause = pause;
    }

    @Override
    public Connection open(Endpoint.Ssh endpoint, Deadline connect, Deadline whole) throws ExchangeException {
        String where = endpoint.toString();
        Way way = way(endpoint.host(), where);
        Link link = way.link(connect, where);
        FarDiagnosis diagnosis = new FarDiagnosis(where, endpoint.host(), way::lastWords);
        FarConnection connection = FarConnection.over(link.open(Wanted.to(endpoint.far())), whole, diagnosis);
        try {
            if (connection.await(connect) instanceof Opening.Refused refused) {
                throw new Refusals(link, diagnosis).explain(endpoint.far(), refused, connect);
            }
            if (endpoint.far() instanceof Endpoint.Unix(String path)) {
                link.socketWorked(path);
            }
            return connection;
        } catch (ExchangeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public byte[] read(SshHost host, String path, Limits limits) throws ExchangeException {
        String where = "ssh://" + host + path;
        Way way = way(host, where);
        Link link = way.link(Deadline.in(limits.connect()), where);
        return FarFiles.read(link, path, limits, new FarDiagnosis(where, host, way::lastWords));
    }

    @Override
    public List<String> list(SshHost host, String path, Limits limits) throws ExchangeException {
        String where = "ssh://" + host + path;
        Way way = way(host, where);
        Link link = way.link(Deadline.in(limits.connect()), where);
        return FarFiles.list(link, path, limits, new FarDiagnosis(where, host, way::lastWords));
    }

    @Override
    public void close() {
        List<Way> open;
        PrivateFolder ours;
        synchronized (this) {
            closed = true;
            open = List.copyOf(ways.values());
            ours = folder;
            folder = null;
        }
        try (ExecutorService closing = Executors.newVirtualThreadPerTaskExecutor()) {
            open.forEach(way -> closing.execute(way::close));
        }
        if (ours != null) {
            ours.close();
        }
    }

    private synchronized Way way(SshHost host, String where) throws ExchangeException {
        if (closed) {
            throw unreached(where, "this program is ending", null);
        }
        Way known = ways.get(host);
        if (known != null) {
            return known;
        }
        try {
            PrivateFolder ours = folder == null ? PrivateFolder.make(ssh.environment()) : folder;
            folder = ours;
            Way way = new Way(host, new Login(host, ssh, ours, ways.size()), new Backoff(pause));
            ways.put(host, way);
            return way;
        } catch (IOException e) {
            throw unreached(where, "there is no place for ssh's control socket: " + e.getMessage(), e);
        }
    }

    private static ExchangeException unreached(String where, String text, @Nullable Throwable cause) {
        return new ExchangeException(new Failure(Kind.UNREACHED, where + ": not reached: " + text), cause);
    }
}
