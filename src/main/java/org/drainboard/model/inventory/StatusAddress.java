package org.drainboard.model.inventory;

import java.net.URI;
import org.drainboard.model.Endpoint;

/** Where a pool's status page is found. */
public sealed interface StatusAddress {
    /** Asked over FastCGI; {@code path} is {@code pm.status_path}. */
    record FastCgi(Endpoint endpoint, String path) implements StatusAddress {}

    /** Asked through a web server, by http or https. */
    record Http(WebAddress page) implements StatusAddress {
        public Http(URI uri) {
            this(new WebAddress(uri));
        }

        public URI uri() {
            return page.uri();
        }
    }
}
