package org.drainboard.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;
import org.jspecify.annotations.Nullable;

/** Why a GET failed, read from what the JDK's client throws. */
final class HttpDiagnosis {
    private HttpDiagnosis() {}

    static Failure of(@Nullable Throwable thrown, Diagnosis diagnosis, Deadline deadline, Limits limits) {
        return switch (thrown) {
            case CappedBody.TooLong _ -> diagnosis.tooLarge(limits.maxBytes());
            case HttpConnectTimeoutException _ ->
                diagnosis.connectTimedOut(
                        deadline, "the host is unreachable, a firewall drops the packets, or the backlog is full");
            case HttpTimeoutException _ -> diagnosis.readTimedOut(deadline, 0);
            case ConnectException e
            when causedBy(e, UnresolvedAddressException.class) ->
                diagnosis.failure(Kind.NOT_FOUND, "there is no host of that name; check its spelling");
            case ConnectException _ -> diagnosis.refused("check the address, and whether the web server runs");
            case SSLException e -> TlsDiagnosis.of(e, diagnosis);
            case IOException e
            when e instanceof ProtocolException || causedBy(e, ProtocolException.class) ->
                diagnosis.failure(
                        Kind.MALFORMED,
                        "what came is not HTTP (" + Closing.reason(e) + "); check that a web server listens there");
            case IOException e -> diagnosis.closed(Closing.reason(e));
            case null, default -> diagnosis.other("the request failed: " + thrown);
        };
    }

    /** Users, passwords and query strings do not belong on a screen. */
    static String withoutSecrets(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getPath() == null ? "" : uri.getPath();
        return uri.getScheme() + "://" + uri.getHost() + port + path;
    }

    private static boolean causedBy(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
