package org.drainboard.transport;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.drainboard.model.Endpoint;
import org.drainboard.model.SshHost;
import org.drainboard.model.inventory.Login;
import org.drainboard.model.inventory.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Speaks with endpoints. Safe for many threads; every call blocks its own thread until it is done, fails, is
 * interrupted, or the deadline passes. All failures are an {@link ExchangeException} that names the endpoint. Not final,
 * so that what was heard can be recorded and played again.
 */
public class Transport implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;

    private final UnixConnector unix = new UnixConnector();
    private final TcpConnector tcp;
    private final HttpGet http;
    private final Seats seats = new Seats();
    private final SshClient ssh;

    /** One that stays on this machine and its network. */
    public Transport() {
        this(SshClient.NONE, System.getenv());
    }

    /** With other variables than this process's, for secrets and the programs that look them up. */
    public Transport(Map<String, String> env) {
        this(SshClient.NONE, env);
    }

    /** One that also goes through ssh, and closes its client. */
    public Transport(SshClient ssh) {
        this(ssh, System.getenv());
    }

    /**
     * One that also goes through ssh, and closes its client.
     *
     * @param env the process's variables, for secrets and the programs that look them up
     */
    public Transport(SshClient ssh, Map<String, String> env) {
        this(Resolver.SYSTEM, ssh, env);
    }

    Transport(Resolver resolver) {
        this(resolver, SshClient.NONE, Map.of());
    }

    private Transport(Resolver resolver, SshClient ssh, Map<String, String> env) {
        NameLookup names = new NameLookup(resolver);
        this.tcp = new TcpConnector(names);
        this.http = new HttpGet(names, new Logins(new Secrets(env)));
        this.ssh = ssh;
    }

    /** Connects; the deadline goes on to bind everything that is done on the connection. */
    public Connection open(Endpoint endpoint, Deadline deadline) throws ExchangeException {
        return open(endpoint, deadline, deadline);
    }

    /** Connects, under a deadline of its own; {@code whole} goes on to bind everything that is done on the connection. */
    public Connection open(Endpoint endpoint, Deadline connect, Deadline whole) throws ExchangeException {
        return switch (endpoint) {
            case Endpoint.Unix socket -> unix.connect(socket, connect, whole);
            case Endpoint.Tcp address -> tcp.connect(address, connect, whole);
            case Endpoint.Ssh far -> ssh.open(far, connect, whole);
        };
    }

    /** Sends the request and returns everything the peer says until it closes. */
    public byte[] exchange(Endpoint endpoint, byte[] request, Limits limits) throws ExchangeException {
        try (Connection connection = open(endpoint, Deadline.in(limits.deadline()))) {
            connection.write(ByteBuffer.wrap(request));
            return readToEnd(connection, endpoint, limits.maxBytes());
        }
    }

    /** Asks by GET over {@code http} or {@code https}, without following redirects, on a connection of its own. */
    public HttpReply get(URI uri, Map<String, String> headers, Limits limits) throws ExchangeException {
        return get(new WebAddress(uri), headers, limits);
    }

    /** The same for a page with a site name or a certificate authority of its own. */
    public HttpReply get(WebAddress page, Map<String, String> headers, Limits limits) throws ExchangeException {
        return http.get(page, null, headers, limits);
    }

    /** The same with a login, or null for none; its password is looked up once, and again after it was refused. */
    public HttpReply get(WebAddress page, @Nullable Login login, Map<String, String> headers, Limits limits)
            throws ExchangeException {
        return http.get(page, login, headers, limits);
    }

    /** How many connections may be open at one address; shared by all that speak through this. */
    public Seats seats() {
        return seats;
    }

    /** The bytes of a file on another machine, by its absolute path. */
    public byte[] read(SshHost host, String path, Limits limits) throws ExchangeException {
        return ssh.read(host, path, limits);
    }

    /** The names in a folder of another machine, sorted, hidden ones too. */
    public List<String> list(SshHost host, String folder, Limits limits) throws ExchangeException {
        return ssh.list(host, folder, limits);
    }

    /** Ends the connections to other machines; what goes through ssh fails afterwards. */
    @Override
    public void close() {
        ssh.close();
    }

    /** Loads the native code behind unix sockets, which takes a quarter of a second the first time. */
    public void warmUp() {
        unix.warmUp();
    }

    private static byte[] readToEnd(Connection connection, Endpoint endpoint, long maxBytes) throws ExchangeException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        while (connection.read(chunk) >= 0) {
            if (reply.size() + chunk.position() > maxBytes) {
                throw new ExchangeException(Diagnosis.of(endpoint).tooLarge(maxBytes));
            }
            reply.write(chunk.array(), 0, chunk.position());
            chunk.clear();
        }
        return reply.toByteArray();
    }
}
