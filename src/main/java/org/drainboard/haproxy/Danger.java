package org.drainboard.haproxy;

import java.util.List;

/**
 * What commands do that reach further than one server (Management Guide, section 9.3), for the question before one is
 * sent.
 */
record Danger(String words, String text) {
    private static final List<Danger> KNOWN = List.of(
            new Danger(
                    "shutdown frontend",
                    "stops a frontend for good: its port refuses connections until HAProxy is" + " reloaded"),
            new Danger("disable frontend", "stops a frontend: its port refuses new connections until it is enabled"),
            new Danger("enable frontend", "starts a disabled frontend again"),
            new Danger("shutdown session", "cuts one session at once; its user gets an error"),
            new Danger(
                    "set maxconn global",
                    "limits the whole process; too low a number makes every user wait, 0 may" + " mean nobody gets in"),
            new Danger("set maxconn frontend", "limits a frontend; too low a number makes every user of it wait"),
            new Danger("set maxconn server", "limits a server; what is over it queues"),
            new Danger("set rate-limit", "limits connections, sessions or handshakes of the whole process"),
            new Danger(
                    "clear counters all",
                    "zeroes every counter of the process: rates and error counts begin anew"
                            + " for everybody who reads them, Drainboard too, and cannot be brought back"),
            new Danger("clear counters", "zeroes the maxima; cumulative counters stay"),
            new Danger("clear table", "forgets entries of a stick table: clients lose their server, limits begin anew"),
            new Danger("set table", "changes what a stick table knows of a client"),
            new Danger("clear acl", "empties an ACL: what it let through or kept out changes at once"),
            new Danger("clear map", "empties a map: requests that it routed go elsewhere at once"),
            new Danger("add acl", "changes an ACL of the running process; a reload forgets it"),
            new Danger("del acl", "changes an ACL of the running process; a reload forgets it"),
            new Danger("add map", "changes a map of the running process; a reload forgets it"),
            new Danger("set map", "changes a map of the running process; a reload forgets it"),
            new Danger("del map", "changes a map of the running process; a reload forgets it"),
            new Danger("add server", "makes a new server; a reload forgets it"),
            new Danger(
                    "del server",
                    "removes a server from the process, its counters with it; a reload brings it back"
                            + " if it is in the configuration"),
            new Danger("set server", "changes a server past Drainboard's guard: nobody looked at who else serves"),
            new Danger("set profiling", "measures every task or allocation of the process, which slows it"),
            new Danger(
                    "trace",
                    "traces every event of a module, which can slow the process to a crawl; end it with:" + " trace 0"),
            new Danger("debug", "is for HAProxy's developers; some of these stop or crash the process"),
            new Danger("set var", "changes a variable that rules may read"),
            new Danger("commit", "puts prepared certificates or patterns into use at once"),
            new Danger("del ssl", "removes TLS files from the running process"),
            new Danger("disable dynamic-cookie", "changes the cookies of a backend: clients lose their server"),
            new Danger("enable dynamic-cookie", "changes the cookies of a backend: clients lose their server"),
            new Danger("show", "only reads, as far as is known, but is not on Drainboard's list of harmless ones"),
            new Danger("get", "only reads, as far as is known, but is not on Drainboard's list of harmless ones"));

    static String of(String line) {
        return KNOWN.stream()
                .filter(each -> line.equals(each.words) || line.startsWith(each.words + " "))
                .map(Danger::text)
                .findFirst()
                .orElse("may do anything: Drainboard does not know this command");
    }

    /** The words of commands that Drainboard can say something about, for completion. */
    static List<String> commands() {
        return KNOWN.stream().map(Danger::words).toList();
    }
}
