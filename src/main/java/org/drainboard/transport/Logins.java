package org.drainboard.transport;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.drainboard.model.inventory.Login;

/** The {@code Authorization} of each login (RFC 7617), looked up once and again after a server refused it. */
final class Logins {
    private final Secrets secrets;
    private final ConcurrentMap<Login, String> known = new ConcurrentHashMap<>();

    Logins(Secrets secrets) {
        this.secrets = secrets;
    }

    String header(Login login, Deadline deadline, Diagnosis diagnosis) throws ExchangeException {
        String header = known.get(login);
        if (header == null) {
            String both = login.user() + ":" + secrets.look(login.password(), deadline, diagnosis);
            header = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
            known.put(login, header);
        }
        return header;
    }

    /** The password may have been changed where it is kept. */
    void forget(Login login) {
        known.remove(login);
    }
}
