package org.drainboard.inventory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drainboard.model.Endpoint;
import org.drainboard.model.SshHost;
import org.drainboard.model.inventory.StatusAddress;

/**
 * The addresses that lead through ssh: {@code ssh://[USER@]HOST[:PORT]/} and, as that machine sees it, the path of a socket
 * or a {@code HOST:PORT}. HOST may be an alias of the ssh configuration; what ssh could take for an option is none.
 */
final class SshAddresses {
    static final String SOCKET = Endpoint.Ssh.SCHEME;
    static final String FAST_CGI = "fcgi+ssh://";

    private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9_.-]*";

    private static final Pattern MACHINE = Pattern.compile("(?:(?<user>" + NAME
            + ")@)?(?:\\[(?<v6>[0-9A-Fa-f:.]+(?:%[A-Za-z0-9]+)?)]|(?<host>" + NAME + "))(?::(?<port>[0-9]{1,6}))?");

    private static final Pattern ADDRESS = Pattern.compile("(?:\\[[0-9A-Fa-f:.%]+]|[A-Za-z0-9_.-]+):[0-9]+");

    private SshAddresses() {}

    /** Reads what follows {@link #SOCKET}. */
    static Parsed<Endpoint> endpoint(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Parsed.bad("it has no /PATH or /HOST:PORT after the machine");
        }
        String rest = text.substring(slash + 1);
        return far(
                text.substring(0, slash),
                ADDRESS.matcher(rest).matches() ? Addresses.tcp(rest) : Addresses.unix("/" + rest));
    }

    /** Reads what follows {@link #FAST_CGI}. */
    static Parsed<StatusAddress> status(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Parsed.bad("it has no /SOCKET#/PATH or /HOST:PORT/PATH after the machine");
        }
        String machine = text.substring(0, slash);
        String rest = text.substring(slash + 1);
        int hash = rest.indexOf('#');
        if (hash >= 0) {
            return Addresses.fastCgi(
                    far(machine, Addresses.unix("/" + rest.substring(0, hash))), rest.substring(hash + 1));
        }
        int path = rest.indexOf('/');
        return path < 0 || !ADDRESS.matcher(rest.substring(0, path)).matches()
                ? Parsed.bad("it has neither #/PATH after a socket nor HOST:PORT/PATH after the machine")
                : Addresses.fastCgi(far(machine, Addresses.tcp(rest.substring(0, path))), rest.substring(path));
    }

    private static Parsed<Endpoint> far(String machine, Parsed<Endpoint> there) {
        Optional<SshHost> host = host(machine);
        if (host.isEmpty()) {
            return Parsed.bad("its machine cannot be read; it is [USER@]HOST[:PORT] of letters, digits, . _ and -");
        }
        return switch (there) {
            case Parsed.Good<Endpoint>(Endpoint where) -> Parsed.good(new Endpoint.Ssh(host.get(), where));
            case Parsed.Bad<Endpoint> bad -> bad;
        };
    }

    private static Optional<SshHost> host(String text) {
        Matcher matcher = MACHINE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String port = matcher.group("port");
        int number = port == null ? 22 : Integer.parseInt(port);
        String v6 = matcher.group("v6");
        return number < 1 || number > 65_535
                ? Optional.empty()
                : Optional.of(new SshHost(
                        matcher.group("user"),
                        v6 == null ? matcher.group("host") : v6,
                        port == null ? null : (Integer) number));
    }
}
