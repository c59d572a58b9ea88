package org.drainboard.inventory;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drainboard.model.Endpoint;
import org.drainboard.model.inventory.StatusAddress;
import org.drainboard.model.inventory.WebAddress;

/** The forms of addresses. */
final class Addresses {
    static final Text<Endpoint> RUNTIME_SOCKET = new Text<>(
            "unix:PATH, tcp://HOST:PORT or ssh://[USER@]HOST[:PORT]/PATH, such as unix:/run/haproxy/admin.sock",
            Addresses::runtimeSocket);

    static final Text<Endpoint> LISTEN = new Text<>(
            "HOST:PORT, unix:PATH or ssh://[USER@]HOST[:PORT]/PATH, such as 127.0.0.1:9002 or unix:/run/php/www.sock",
            Addresses::listen);

    static final Text<StatusAddress> STATUS = new Text<>(
            "fcgi://HOST:PORT/PATH, fcgi+unix:SOCKET#/PATH, fcgi+ssh://MACHINE/SOCKET#/PATH or http(s)://HOST/PATH,"
                    + " such as fcgi://127.0.0.1:9002/fpm-status",
            Addresses::status);

    static final Text<WebAddress> STATS =
            new Text<>("http(s)://HOST/PATH of the stats page, such as https://lb2.example.net:8404/stats", text -> {
                if (!text.startsWith("http://") && !text.startsWith("https://")) {
                    return Parsed.bad("");
                }
                return text.contains(";") ? Parsed.bad("leave out what stands from the ; on") : page(text);
            });

    static final Text<String> HOST = new Text<>("HOST or HOST:PORT, such as shop.example.net", text -> switch (tcp(
            text.matches(".*:[0-9]*|\\[[^]]*]") && !text.endsWith("]") ? text : text + ":80")) {
        case Parsed.Good<Endpoint> _ -> Parsed.good(text);
        case Parsed.Bad<Endpoint>(String why) -> Parsed.bad(why);
    });

    /** The room for a path in {@code sockaddr_un.sun_path} on Linux, without the final zero byte. */
    private static final int LONGEST_SOCKET_PATH = 107;

    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?:\\[(?<v6>[0-9A-Fa-f:.]+(?:%[A-Za-z0-9]+)?)]|(?<host>[A-Za-z0-9_.-]+)):(?<port>[0-9]+)");

    private Addresses() {}

    private static Parsed<Endpoint> runtimeSocket(String text) {
        if (text.startsWith(SshAddresses.SOCKET)) {
            return SshAddresses.endpoint(text.substring(SshAddresses.SOCKET.length()));
        }
        if (text.startsWith("unix:")) {
            return unix(text.substring("unix:".length()));
        }
        if (text.startsWith("tcp://")) {
            return tcp(text.substring("tcp://".length()));
        }
        if (text.startsWith("/")) {
            return Parsed.bad("did you mean unix:" + text + "?");
        }
        return HOST_AND_PORT.matcher(text).matches() ? Parsed.bad("did you mean tcp://" + text + "?") : Parsed.bad("");
    }

    private static Parsed<Endpoint> listen(String text) {
        if (text.startsWith(SshAddresses.SOCKET)) {
            return SshAddresses.endpoint(text.substring(SshAddresses.SOCKET.length()));
        }
        if (text.startsWith("unix:")) {
            return unix(text.substring("unix:".length()));
        }
        if (text.startsWith("/")) {
            return Parsed.bad("did you mean unix:" + text + "?");
        }
        if (text.startsWith("tcp://")) {
            return Parsed.bad("did you mean " + text.substring("tcp://".length()) + "?");
        }
        return tcp(text);
    }

    private static Parsed<StatusAddress> status(String text) {
        if (text.startsWith("fcgi+unix:")) {
            String rest = text.substring("fcgi+unix:".length());
            int hash = rest.indexOf('#');
            return hash < 0
                    ? Parsed.bad("it has no #/PATH after the socket")
                    : fastCgi(unix(rest.substring(0, hash)), rest.substring(hash + 1));
        }
        if (text.startsWith(SshAddresses.FAST_CGI)) {
            return SshAddresses.status(text.substring(SshAddresses.FAST_CGI.length()));
        }
        if (text.startsWith("fcgi://")) {
            String rest = text.substring("fcgi://".length());
            int slash = rest.indexOf('/');
            return slash < 0
                    ? Parsed.bad("it has no /PATH after the port")
                    : fastCgi(tcp(rest.substring(0, slash)), rest.substring(slash));
        }
        if (text.startsWith("http://") || text.startsWith("https://")) {
            return switch (page(text)) {
                case Parsed.Good<WebAddress>(WebAddress good) -> Parsed.good(new StatusAddress.Http(good));
                case Parsed.Bad<WebAddress>(String why) -> Parsed.bad(why);
            };
        }
        return Parsed.bad("");
    }

    static Parsed<StatusAddress> fastCgi(Parsed<Endpoint> endpoint, String path) {
        return switch (endpoint) {
            case Parsed.Bad<Endpoint>(String why) -> Parsed.bad(why);
            case Parsed.Good<Endpoint>(Endpoint where) ->
                switch (Words.URL_PATH.parse().apply(path)) {
                    case Parsed.Bad<String>(String why) -> Parsed.bad("the path " + why.replace("it ", ""));
                    case Parsed.Good<String>(String good) when good.contains("?") -> Parsed.bad(NO_QUERY);
                    case Parsed.Good<String>(String good) -> Parsed.good(new StatusAddress.FastCgi(where, good));
                };
        };
    }

    private static final String NO_QUERY = "leave out the query, the program asks for what it needs";

    private static Parsed<WebAddress> page(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65_535) {
                return Parsed.bad("its host or port cannot be read");
            }
            if (uri.getRawUserInfo() != null) {
                return Parsed.bad("leave out the user and password; of a stats page they stand in user: and password:");
            }
            if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
                return Parsed.bad(NO_QUERY);
            }
            return uri.getRawPath().isEmpty() ? Parsed.bad("it has no /PATH") : Parsed.good(new WebAddress(uri));
        } catch (URISyntaxException e) {
            return Parsed.bad(e.getReason().toLowerCase(Locale.ROOT));
        }
    }

    static Parsed<Endpoint> unix(String path) {
        if (!path.startsWith("/")) {
            return Parsed.bad("the socket's path does not begin with /");
        }
        if (path.chars().anyMatch(Character::isISOControl)) {
            return Parsed.bad("the socket's path has a control character");
        }
        return path.getBytes(StandardCharsets.UTF_8).length > LONGEST_SOCKET_PATH
                ? Parsed.bad(
                        "the socket's path is longer than the " + LONGEST_SOCKET_PATH + " bytes that sockets allow")
                : Parsed.good(new Endpoint.Unix(path));
    }

    static Parsed<Endpoint> tcp(String text) {
        Matcher matcher = HOST_AND_PORT.matcher(text);
        if (!matcher.matches()) {
            return Parsed.bad("its host or port cannot be read");
        }
        String digits = matcher.group("port");
        int port = digits.length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            return Parsed.bad("a port is 1 to 65535");
        }
        String v6 = matcher.group("v6");
        return Parsed.good(new Endpoint.Tcp(v6 == null ? matcher.group("host") : v6, port));
    }
}
