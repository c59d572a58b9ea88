package org.drainboard.haproxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** Bytes recorded from HAProxy 2.6.12, and replies written by hand in the same format. */
final class Captures {
    static final byte[] INFO = read("01_cli_show_info.txt");
    static final byte[] STAT = read("01_cli_show_stat.txt");
    static final byte[] STATE = read("01_cli_show_servers_state.txt");
    static final byte[] NO_STATE =
            bytes("1\n# be_id be_name srv_id srv_name srv_addr srv_op_state srv_admin_state\n\n");

    /** The columns of HAProxy 2.0 that are read, in an order of our own, with one of the future. */
    static final String HEADER = "# pxname,svname,type,status,from_the_future,weight,mode,addr,act,bck,tracked,lastchg,"
            + "scur,qcur,slim,rate,qtime,ctime,rtime,ttime,stot,lbtot,econ,eresp,wretr,wredis,cli_abrt,srv_abrt,"
            + "chkfail,chkdown,req_tot,hrsp_1xx,hrsp_2xx,hrsp_3xx,hrsp_4xx,hrsp_5xx,hrsp_other,check_status,check_code,"
            + "check_duration,last_chk,agent_status,agent_code,agent_duration,last_agt,-,";

    private Captures() {}

    static byte[] read(String name) {
        try (InputStream in = Captures.class.getResourceAsStream("/captures/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded header with its first rows, as a whole reply. */
    static byte[] firstRows(int rows) {
        return bytes(new String(STAT, StandardCharsets.ISO_8859_1)
                .lines()
                .limit(1 + rows)
                .collect(Collectors.joining("\n", "", "\n\n")));
    }

    /** A server row under {@link #HEADER}: check and agent columns as given, counters zero. */
    static String server(String backend, String name, String status, String tracked, String check, String agent) {
        return backend + "," + name + ",2," + status + ",?,1,http,127.0.0.1:80,1,0," + tracked + ",7,"
                + "0,0,,0,0,0,0,0," + "5,5,0,0,0,0,0,0,0,0," + "4,0,4,0,0,0,0," + check + "," + agent + ",,";
    }

    static String check(String status) {
        return status + ",,,";
    }

    static byte[] stat(String... rows) {
        return bytes(HEADER + "\n" + String.join("\n", rows) + (rows.length == 0 ? "" : "\n") + "\n");
    }

    /** One character a byte, so that a test can write any byte as {@code \u0001} to {@code \u00ff}. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
