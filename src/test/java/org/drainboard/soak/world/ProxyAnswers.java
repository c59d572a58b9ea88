package org.drainboard.soak.world;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A HAProxy 2.6 on its runtime socket: servers that are up, and counters that grow with the time. */
final class ProxyAnswers implements Answering {
    private static final String COLUMNS = "pxname,svname,qcur,scur,slim,stot,econ,eresp,wretr,wredis,status,weight,act,"
            + "bck,chkfail,chkdown,lastchg,lbtot,tracked,type,rate,check_status,check_code,check_duration,hrsp_1xx,"
            + "hrsp_2xx,hrsp_3xx,hrsp_4xx,hrsp_5xx,hrsp_other,req_tot,cli_abrt,srv_abrt,last_chk,last_agt,qtime,ctime,"
            + "rtime,ttime,agent_status,agent_code,agent_duration,addr,mode,srv_icur";

    private final int servers;
    private final AtomicLong pid;
    private volatile long bornAt = System.nanoTime();

    ProxyAnswers(int number, int servers) {
        this.servers = servers;
        this.pid = new AtomicLong(10_000 + 100L * number);
    }

    @Override
    public byte[] answer(InputStream question) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = question.read(); next != '\n'; next = question.read()) {
            if (next < 0 || line.length() > 16_384) {
                return new byte[0];
            }
            line.append((char) next);
        }
        return reply(line.toString()).getBytes(US_ASCII);
    }

    private String reply(String command) {
        long seconds = (System.nanoTime() - bornAt) / 1_000_000_000;
        return switch (command) {
            case "show info" ->
                "Name: HAProxy\nVersion: 2.6.12\nPid: " + pid.get() + "\nUptime_sec: " + seconds + "\nnode: soak\n\n";
            case "show stat" -> "# " + COLUMNS + ",\n" + rows(seconds) + "\n";
            case "show servers state" ->
                "1\n# be_id be_name srv_id srv_name srv_addr srv_op_state srv_admin_state srv_uweight srv_iweight\n"
                        + IntStream.range(0, servers)
                                .mapToObj(i ->
                                        "3 " + Site.backend(i) + " " + (i + 1) + " " + Site.server(i) + " - 2 0 1 1\n")
                                .collect(Collectors.joining())
                        + "\n";
            default -> "Unknown command.\n\n";
        };
    }

    private String rows(long seconds) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < servers; i++) {
            long requests = seconds * 10 + i;
            rows.append(row(Map.of("svname", Site.server(i), "type", "2", "check_status", "L4OK"), i, requests));
            if (i + 1 == servers || !Site.backend(i).equals(Site.backend(i + 1))) {
                rows.append(row(Map.of("svname", "BACKEND", "type", "1"), i, requests * 5));
            }
        }
        return rows.toString();
    }

    private static String row(Map<String, String> own, int server, long requests) {
        Map<String, String> common = Map.of(
                "pxname",
                Site.backend(server),
                "status",
                "UP",
                "weight",
                "1",
                "act",
                "1",
                "mode",
                "http",
                "addr",
                "unix");
        String count = Long.toString(requests);
        return COLUMNS.lines()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(column -> own.containsKey(column)
                        ? own.get(column)
                        : common.getOrDefault(column, counts(column) ? count : ""))
                .collect(Collectors.joining(",", "", ",\n"));
    }

    private static boolean counts(String column) {
        return switch (column) {
            case "stot", "lbtot", "hrsp_2xx", "req_tot" -> true;
            default -> false;
        };
    }

    @Override
    public byte[] babble() {
        return "app0,web0,".repeat(6_000).getBytes(US_ASCII);
    }

    @Override
    public void reload() {
        pid.incrementAndGet();
        bornAt = System.nanoTime();
    }
}
