package org.drainboard.haproxy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.haproxy.CheckSwitch;
import org.drainboard.model.haproxy.Standing;

/**
 * A {@code show servers state} reply (Management Guide, section 9.3): a line with the format's version, a line
 * {@code # be_id be_name ...} that names the columns, a line a server with columns apart by blanks, an empty line.
 */
record ServersState(Map<ServerName, Server> servers) {
    /** Where nobody can be asked for it. */
    static final ServersState NONE = new ServersState(Map.of());

    private static final String EXPECTED = "a line \"1\" and a line \"# be_id be_name ...\"";

    /**
     * One server.
     *
     * @param address {@code host:port}, or empty for a unix socket and for a name that is not resolved
     */
    record Server(Standing standing, String address) {}

    ServersState {
        servers = Map.copyOf(servers);
    }

    static ServersState parse(byte[] reply) throws BadReply {
        String text = new String(reply, StandardCharsets.UTF_8);
        int header = text.indexOf('\n') + 1;
        if (header == 0 || !text.startsWith("# ", header) || !isVersion(text, header - 1)) {
            boolean cut = header == 0 ? isVersion(text, text.length()) : isVersion(text, header - 1);
            throw cut && text.length() <= header + 1
                    ? BadReply.truncated("cut short; expected " + EXPECTED)
                    : BadReply.unexpected(reply, EXPECTED);
        }
        if (!text.endsWith("\n\n")) {
            throw BadReply.truncated(
                    "cut short after " + reply.length + " bytes: the empty line that ends a reply is missing");
        }
        int rows = text.indexOf('\n', header) + 1;
        Columns columns = Columns.of(text.substring(header + 2, rows));
        Map<ServerName, Server> servers = new HashMap<>();
        int at = rows;
        while (at < text.length() - 1) {
            int end = text.indexOf('\n', at);
            if (end == at) {
                throw BadReply.malformed("an empty line before the end");
            }
            columns.read(text.substring(at, end), servers);
            at = end + 1;
        }
        return new ServersState(servers);
    }

    private static boolean isVersion(String text, int end) {
        return end > 0 && end <= 3 && text.chars().limit(end).allMatch(c -> c >= '0' && c <= '9');
    }

    /** Where the columns that are read stand; -1 for one that is optional and missing. */
    private record Columns(
            int width,
            int backend,
            int server,
            int admin,
            int weight,
            int initialWeight,
            int health,
            int agent,
            int address,
            int port) {
        static Columns of(String header) throws BadReply {
            Map<String, Integer> places = new HashMap<>();
            StringTokenizer names = new StringTokenizer(header, " \n");
            while (names.hasMoreTokens()) {
                places.putIfAbsent(names.nextToken(), places.size());
            }
            return new Columns(
                    places.size(),
                    required(places, "be_name"),
                    required(places, "srv_name"),
                    required(places, "srv_admin_state"),
                    places.getOrDefault("srv_uweight", -1),
                    places.getOrDefault("srv_iweight", -1),
                    places.getOrDefault("srv_check_state", -1),
                    places.getOrDefault("srv_agent_state", -1),
                    places.getOrDefault("srv_addr", -1),
                    places.getOrDefault("srv_port", -1));
        }

        private static int required(Map<String, Integer> places, String name) throws BadReply {
            Integer place = places.get(name);
            if (place == null) {
                throw BadReply.malformed(
                        "the header has no column " + name + "; Drainboard reads HAProxy 2.0 and later");
            }
            return place;
        }

        void read(String line, Map<ServerName, Server> into) throws BadReply {
            // Two blanks in a row make an empty field: a digit that became a blank must not make another number.
            String[] fields = line.split(" ", -1);
            if (fields.length != width) {
                throw BadReply.malformed(
                        "a line has " + fields.length + " fields, the header " + width + ": " + BadReply.quoted(line));
            }
            ServerName name = new ServerName(fields[backend], fields[server]);
            if (into.put(name, new Server(standing(fields), address(fields))) != null) {
                throw BadReply.malformed(
                        "two lines are about " + BadReply.quoted(fields[backend] + "/" + fields[server]));
            }
        }

        private Standing standing(String[] fields) throws BadReply {
            return new Standing(
                    AdminState.ofBits(number(fields, admin, "srv_admin_state")),
                    weight < 0 ? 1 : number(fields, weight, "srv_uweight"),
                    initialWeight < 0 ? 1 : number(fields, initialWeight, "srv_iweight"),
                    check(fields, health, "srv_check_state"),
                    check(fields, agent, "srv_agent_state"));
        }

        private CheckSwitch check(String[] fields, int place, String name) throws BadReply {
            return place < 0 ? CheckSwitch.UNKNOWN : CheckSwitch.ofBits(number(fields, place, name));
        }

        private int number(String[] fields, int place, String name) throws BadReply {
            String text = fields[place];
            if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw BadReply.malformed(name + " of " + BadReply.quoted(fields[backend] + "/" + fields[server])
                        + ": expected a number, got " + BadReply.quoted(text));
            }
            return Integer.parseInt(text);
        }

        private String address(String[] fields) {
            String host = address < 0 ? "-" : fields[address];
            String number = port < 0 ? "0" : fields[port];
            if (host.equals("-") || number.equals("0") || number.equals("-")) {
                return "";
            }
            return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + number;
        }
    }
}
