package org.drainboard.operate.fault;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drainboard.haproxy.RealHaproxy;

/**
 * A corner of a real HAProxy that one run at a time has for itself: {@code lane-x/web1}, on which actions are carried
 * out, and servers whose names are one byte away: {@code lane-x/web3}, {@code lcne-x/web1} and {@code lcne-x/web3}. Every
 * look here is at HAProxy itself, past the proxy and past all code under test.
 */
final class Lane {
    static final List<String> LETTERS =
            List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p");
    static final String NEIGHBOUR = "web3";
    private static final String SERVER = "web1";

    /** Of a check's bits: configured and enabled. Another says that one runs just now. */
    private static final int SWITCHES = 0x06;

    private final RealHaproxy haproxy;
    private final String letter;

    Lane(RealHaproxy haproxy, String letter) {
        this.haproxy = haproxy;
        this.letter = letter;
    }

    /** What HAProxy itself shows of a server. */
    record Row(int admin, int weight, int check, int agent) {}

    /**
     * The configuration for all lanes. One thread: when it answers a look, it has done with every connection that ended
     * before. Checks and agents are there to be turned off; they find nothing in a test's time.
     */
    static String config() {
        StringBuilder text = new StringBuilder("""
                global
                    stats socket DIR/admin.sock mode 600 level admin
                    stats socket DIR/operator.sock mode 600 level operator
                    stats maxconn 500
                    nbthread 1
                    stats timeout 5s
                    hard-stop-after 1s
                defaults
                    mode tcp
                    timeout connect 5s
                    timeout client 5m
                    timeout server 5m
                frontend silent
                    mode http
                    timeout http-request 5m
                    bind unix@DIR/silent.sock
                    http-request return status 200
                """);
        for (String letter : LETTERS) {
            for (String name : List.of("lane-", "lcne-")) {
                text.append("backend ").append(name).append(letter).append("""

                            default-server weight 100 check inter 60s agent-check agent-addr 127.0.0.1 agent-port 9 agent-inter 60s
                            server web1 unix@DIR/silent.sock
                            server web3 unix@DIR/silent.sock
                        """);
            }
            text.append("frontend door-")
                    .append(letter)
                    .append("\n    bind unix@DIR/door-")
                    .append(letter)
                    .append(".sock\n    default_backend lane-")
                    .append(letter)
                    .append('\n');
        }
        return text.toString();
    }

    String backend() {
        return "lane-" + letter;
    }

    String server() {
        return SERVER;
    }

    /** All as configured, then the neighbours, each one byte away, by the first commands and the server by the second. */
    void set(List<String> neighbours, List<String> own) {
        List<String> all = new ArrayList<>();
        for (String name : names()) {
            List<String> last = name.equals(backend() + "/" + SERVER) ? own : neighbours;
            for (String command : List.of(
                    "set server N state ready", "set server N weight 100", "enable health N", "enable agent N")) {
                all.add(command.replace("N", name));
            }
            last.forEach(command -> all.add(command.replace("N", name)));
        }
        String said = haproxy.ask("admin.sock", String.join(";", all));
        if (!said.isBlank()) {
            throw new AssertionError("HAProxy would not be prepared: " + said);
        }
    }

    /** All servers of the lane by backend and name. */
    Map<String, Row> rows() {
        Map<String, Row> rows = new TreeMap<>();
        for (String backend : List.of(backend(), "lcne-" + letter)) {
            haproxy.ask("admin.sock", "show servers state " + backend)
                    .lines()
                    .map(line -> line.split(" ", -1))
                    .filter(fields -> fields.length > 20 && fields[1].equals(backend))
                    .forEach(fields -> rows.put(backend + "/" + fields[3], row(fields)));
        }
        if (rows.size() != 4) {
            throw new AssertionError("HAProxy shows of lane " + letter + " only " + rows);
        }
        return rows;
    }

    private static Row row(String[] fields) {
        return new Row(
                Integer.parseInt(fields[6]),
                Integer.parseInt(fields[7]),
                Integer.parseInt(fields[13]) & SWITCHES,
                Integer.parseInt(fields[14]) & SWITCHES);
    }

    /** Somebody who connects and then says nothing; closing it ends the session. */
    SocketChannel client() throws IOException {
        String door = haproxy.socket("door-" + letter + ".sock").path();
        return SocketChannel.open(UnixDomainSocketAddress.of(door));
    }

    /** The sessions that the server carries. */
    Set<String> sessions() {
        return Arrays.stream(haproxy.ask("admin.sock", "show sess").split("\n", -1))
                .filter(line -> line.contains(" be=" + backend() + " srv=" + SERVER + " "))
                .map(line -> line.substring(0, line.indexOf(':')))
                .collect(Collectors.toSet());
    }

    private List<String> names() {
        return List.of(
                backend() + "/web1", backend() + "/web3", "lcne-" + letter + "/web1", "lcne-" + letter + "/web3");
    }
}
