package org.drainboard.transport;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import org.drainboard.model.Endpoint;
import org.drainboard.model.inventory.WebAddress;

/**
 * The JDK's clients. Its TLS settings belong to a client, not to a request, so a page with a site name or a certificate
 * authority of its own gets a client of its own.
 *
 * <p>The JDK takes the site's name for TLS from the URI, unless that holds a literal address: then it takes the one in
 * the client's parameters, for the server to choose its certificate by (SNI) and to check that certificate against. So
 * where the two differ, the name in the URI is looked up here. A certificate for that very address is believed as well.
 */
final class HttpClients {
    private static final int HTTPS = 443;

    /**
     * Whom to ask, and for what.
     *
     * @param own whether the client ends with this way
     */
    record Way(HttpClient client, URI uri, boolean own) implements AutoCloseable {
        @Override
        public void close() {
            if (own) {
                client.shutdownNow();
            }
        }
    }

    private final NameLookup names;
    private final Trust trust = new Trust();

    HttpClients(NameLookup names) {
        this.names = names;
    }

    Way to(WebAddress page, Deadline deadline, Diagnosis diagnosis) throws ExchangeException {
        boolean tls = "https".equals(page.uri().getScheme());
        if (!tls || (page.host() == null && page.ca() == null)) {
            return new Way(Shared.CLIENT, page.uri(), false);
        }
        HttpClient.Builder client = Shared.builder();
        if (page.ca() != null) {
            client.sslContext(trust.of(page.ca(), diagnosis));
        }
        if (page.host() == null) {
            return new Way(client.build(), page.uri(), true);
        }
        SSLParameters site = new SSLParameters();
        try {
            site.setServerNames(List.of(new SNIHostName(page.host().replaceFirst(":[0-9]+$", ""))));
        } catch (IllegalArgumentException e) {
            throw new ExchangeException(
                    diagnosis.other(page.host() + " cannot be the name of a site; give a host name"), e);
        }
        URI uri = literal(page.uri(), deadline);
        return new Way(client.sslParameters(site).build(), uri, true);
    }

    private URI literal(URI uri, Deadline deadline) throws ExchangeException {
        int port = uri.getPort() < 0 ? HTTPS : uri.getPort();
        String host = uri.getHost().replaceAll("[\\[\\]]", "");
        InetAddress address =
                names.addresses(new Endpoint.Tcp(host, port), deadline).getFirst();
        String text = address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create("https://" + text + ":" + port + uri.getRawPath() + query);
    }

    /** Made at the first request: it brings TLS and threads along. */
    private static final class Shared {
        static {
            // Read once, when the client's classes load: a request must be able to name the site that it asks for.
            System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
        }

        static final HttpClient CLIENT = builder().build();

        static HttpClient.Builder builder() {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .followRedirects(HttpClient.Redirect.NEVER);
        }
    }
}
