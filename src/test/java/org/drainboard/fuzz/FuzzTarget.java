package org.drainboard.fuzz;

import java.util.Arrays;
import java.util.Locale;
import org.drainboard.config.ConfigFuzz;
import org.drainboard.fpm.StatusJsonFuzz;
import org.drainboard.fpm.fastcgi.FastCgiFuzz;
import org.drainboard.haproxy.InfoFuzz;
import org.drainboard.haproxy.ServersStateFuzz;
import org.drainboard.haproxy.SessionListFuzz;
import org.drainboard.haproxy.StatFuzz;
import org.drainboard.inventory.InventoryFuzz;
import org.drainboard.operate.audit.AuditFuzz;

/** What is fuzzed. */
public enum FuzzTarget {
    /** {@code show stat}, as CSV. */
    STAT,
    /** {@code show servers state}. */
    SERVERS_STATE,
    /** {@code show info}. */
    INFO,
    /** {@code show sess}. */
    SESSIONS,
    /** What a FastCGI responder says. */
    FASTCGI,
    /** The status page of PHP-FPM. */
    STATUS_JSON,
    /** The user's file. */
    INVENTORY,
    /** What an inventory is proposed from: haproxy.cfg, and the files of PHP-FPM. */
    CONFIG,
    /** Lines of the audit log. */
    AUDIT;

    /** As on the command line, and the folder of its seeds. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A fresh one. */
    public Fuzzed parser() {
        return switch (this) {
            case STAT -> new StatFuzz();
            case SERVERS_STATE -> new ServersStateFuzz();
            case INFO -> new InfoFuzz();
            case SESSIONS -> new SessionListFuzz();
            case FASTCGI -> new FastCgiFuzz();
            case STATUS_JSON -> new StatusJsonFuzz();
            case INVENTORY -> new InventoryFuzz();
            case CONFIG -> new ConfigFuzz();
            case AUDIT -> new AuditFuzz();
        };
    }

    static FuzzTarget of(String word) {
        return Arrays.stream(values())
                .filter(target -> target.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word + " is not fuzzed; known are "
                        + Arrays.stream(values()).map(FuzzTarget::word).toList()));
    }
}
