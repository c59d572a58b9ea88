package org.drainboard.view.window;

import java.util.stream.Collectors;
import org.drainboard.model.Plain;
import org.drainboard.model.inventory.Environment;
import org.drainboard.view.fleet.Arrangement;
import org.drainboard.view.fleet.Wish;

/** Why the table is empty, and what to do about it. */
final class Emptiness {
    static final String FIRST_RUN = """
            Nothing to watch yet.

            Drainboard reads an inventory: which HAProxy sockets and which PHP-FPM pools to ask.
            Write one to drainboard/inventory.yaml in your configuration folder (the README shows all of it):

                version: 1
                environments:
                  - name: production
                    access: read-only
                    haproxy:
                      - name: lb1
                        socket: unix:/run/haproxy/admin.sock

            Or look around first, without any server: drainboard demo""";

    private Emptiness() {}

    static String of(Arrangement arrangement, Environment environment) {
        Wish wish = arrangement.wish();
        if (arrangement.total() > 0) {
            if (wish.filter().isEmpty()) {
                return "No problems: all " + arrangement.total() + " backends are honest. P shows them.";
            }
            String among = wish.problemsOnly() ? "No problem matches " : "Nothing matches ";
            return among + "“" + Plain.line(wish.filter()) + "”. Esc clears the filter.";
        }
        if (!arrangement.judgement().missing().isEmpty()) {
            return "Nothing can be read.\n\n"
                    + arrangement.judgement().missing().stream()
                            .map(target -> Plain.line(target.target()) + ": " + Plain.line(target.reason()))
                            .collect(Collectors.joining("\n"));
        }
        return waiting(environment);
    }

    static String waiting(Environment environment) {
        if (environment.proxies().isEmpty()) {
            return "The inventory names no HAProxy in " + Plain.line(environment.name()) + ".";
        }
        return "Waiting for the first answer of "
                + environment.proxies().stream()
                        .map(proxy -> Plain.line(proxy.name()) + " ("
                                + Plain.line(proxy.address().toString()) + ")")
                        .collect(Collectors.joining(", "));
    }
}
