package org.drainboard.probe;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.probe.Ladder;
import org.drainboard.model.probe.Rung;
import org.drainboard.model.probe.RungResult;
import org.drainboard.model.probe.WebServer;
import org.drainboard.transport.Connection;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;
import org.drainboard.transport.UserAgent;

/**
 * Climbs the lower rungs of a web server's ladder: connect, and a request that it answers by itself. That is {@code
 * OPTIONS *}, which asks about the server as a whole and no page (RFC 9110, section 9.3.7): Apache answers it with 200, and
 * nginx, which does not know it, with 400, both before they look for a location; a HEAD or an OPTIONS of any path reached
 * PHP-FPM where every path is passed on to it. So any answer below 500 counts: the web server is there and speaks.
 */
public final class WebServerProbe {
    private static final Pattern ADDRESS = Pattern.compile("\\[?(.*?)]?:([0-9]{1,5})");
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})(?: .*)?");
    private static final int SERVER_ERROR = 500;
    private static final int LONGEST_LINE = 1024;

    private final Transport transport;
    private final InstantSource clock;

    public WebServerProbe(Transport transport, InstantSource clock) {
        this.transport = transport;
        this.clock = clock;
    }

    /**
     * Climbs until a rung fails.
     *
     * @param deadline for both rungs together
     */
    public Ladder climb(WebServer server, Duration deadline) {
        if (server.address().startsWith(Endpoint.Ssh.SCHEME)) {
            return leaveOut(server.address() + " is a loopback address of another machine, where only HAProxy and"
                    + " PHP-FPM are asked");
        }
        Matcher address = ADDRESS.matcher(server.address());
        if (!address.matches()) {
            return leaveOut("HAProxy gives no HOST:PORT for it, but " + server.address());
        }
        Endpoint endpoint = new Endpoint.Tcp(address.group(1), Integer.parseInt(address.group(2)));
        Deadline end = Deadline.in(deadline);
        Ascent ascent = new Ascent(end, clock);
        ascent.step(Rung.CONNECT, _ -> transport.open(endpoint, end).close());
        ascent.step(Rung.WEB_SERVER, limits -> ask(endpoint, server.address(), limits));
        return ascent.ladder();
    }

    /** A ladder of which nothing is asked. */
    public static Ladder leaveOut(String reason) {
        return new Ladder(List.of(
                new RungResult.NotAsked(Rung.CONNECT, reason), new RungResult.NotAsked(Rung.WEB_SERVER, reason)));
    }

    private void ask(Endpoint endpoint, String host, Limits limits) throws ExchangeException {
        String request = String.join(
                "\r\n",
                "OPTIONS * HTTP/1.1",
                "Host: " + host,
                "User-Agent: " + UserAgent.OURS,
                "Connection: close",
                "",
                "");
        String line;
        try (Connection connection = transport.open(endpoint, Deadline.in(limits.deadline()))) {
            connection.write(ByteBuffer.wrap(request.getBytes(US_ASCII)));
            line = firstLine(connection);
        }
        Matcher status = STATUS.matcher(line);
        if (!status.matches()) {
            throw new ExchangeException(new Failure(
                    line.isEmpty() ? Failure.Kind.CLOSED : Failure.Kind.MALFORMED,
                    endpoint + " does not answer OPTIONS * as a web server does. If it is a PHP-FPM pool, give its"
                            + " address as listen: of the pool"));
        }
        if (Integer.parseInt(status.group(1)) >= SERVER_ERROR) {
            throw new ExchangeException(new Failure(
                    Failure.Kind.REJECTED,
                    endpoint + " answers HTTP " + status.group(1)
                            + " to OPTIONS *, which needs no PHP; its error log may say why"));
        }
    }

    /** Without its end; what came, where the connection ends before. */
    private static String firstLine(Connection connection) throws ExchangeException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_LINE);
        while (bytes.hasRemaining() && connection.read(bytes) >= 0) {
            String sofar = new String(bytes.array(), 0, bytes.position(), US_ASCII);
            int end = sofar.indexOf('\n');
            if (end >= 0) {
                return sofar.substring(0, end).strip();
            }
        }
        return new String(bytes.array(), 0, bytes.position(), US_ASCII);
    }
}
