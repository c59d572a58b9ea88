package org.drainboard.model.inventory;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A page on a web server.
 *
 * @param uri http or https, without user, password, query and fragment
 * @param host the name of the site, {@code HOST} or {@code HOST:PORT}, for the {@code Host} header and for the
 *     certificate, where {@code uri} holds another name or an address; null for the host of {@code uri}
 * @param ca a PEM file of the certificate authorities that are believed instead of the system's, or null
 */
public record WebAddress(
        URI uri, @Nullable String host, @Nullable String ca) {
    public WebAddress(URI uri) {
        this(uri, null, null);
    }

    @Override
    public String toString() {
        return uri + (host == null ? "" : " (" + host + ")");
    }
}
