package org.drainboard.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.drainboard.model.inventory.Access;

/**
 * Real HAProxy, PHP-FPM, nginx and MariaDB on loopback, to be broken on purpose; see {@code src/lab/lab help}. Starts in
 * half a second, on an address and in a folder of its own, and stops by itself should this JVM be killed.
 *
 * <p>Tests take one as a parameter through {@link LabExtension}. Every verb throws {@link AssertionError} with the
 * script's message when it fails; where a program is missing, that message names the packages to install.
 *
 * <p>HAProxy: timeouts connect 2 s, server 5 s, queue 3 s; checks inter 2 s, fall 3, rise 2. Backends of two servers:
 * app_fcgi (L4 check), app_ping (/ping over FastCGI), app_http (L4 to nginx), app_sticky, app_nocheck, app_queue (maxconn
 * 2).
 */
public final class Lab implements AutoCloseable {
    private final Path folder;
    private final Script script;
    private final Properties addresses = new Properties();

    private Lab(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.script = new Script(folder, environment);
    }

    public static Lab start() {
        return start(Site.ALL);
    }

    public static Lab start(Site site) {
        return start(site, Map.of());
    }

    /**
     * Starts a lab.
     *
     * @param environment variables of the scripts that differ from this JVM's
     */
    static Lab start(Site site, Map<String, String> environment) {
        try {
            Lab lab = new Lab(Files.createTempDirectory("lab"), environment);
            try {
                lab.script.run("start", ProcessHandle.current().pid(), site);
                try (var lines = Files.newBufferedReader(lab.folder.resolve("lab.env"))) {
                    lab.addresses.load(lines);
                }
                return lab;
            } catch (AssertionError failed) {
                delete(lab.folder);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where sockets, logs and configuration are. */
    public Path folder() {
        return folder;
    }

    /** The runtime socket at level admin. */
    public RuntimeSocket haproxy() {
        return new RuntimeSocket(folder.resolve("run/admin.sock"));
    }

    public RuntimeSocket haproxyAtLevelOperator() {
        return new RuntimeSocket(folder.resolve("run/operator.sock"));
    }

    public RuntimeSocket haproxyAtLevelUser() {
        return new RuntimeSocket(folder.resolve("run/user.sock"));
    }

    /** The HAProxy of {@link Site#SHOP} that only checks: check_ping, check_deep_2s and check_deep_5s. */
    public RuntimeSocket checks() {
        return new RuntimeSocket(folder.resolve("run/checks.sock"));
    }

    /** The inventory of this lab: one environment {@code lab}, one HAProxy {@code lb1}, the four pools. */
    public Path inventory() {
        return inventory(Access.WRITE);
    }

    public Path inventory(Access access) {
        script.run("inventory", access.word());
        return folder.resolve("inventory.yaml");
    }

    /** The same with real requests to send: to app_fcgi by FastCGI, to app_http by HTTP, to app_ping by the frontend. */
    public Path inventoryWithChecks(Access access) {
        script.run("inventory", access.word(), "checks");
        return folder.resolve("inventory.yaml");
    }

    /** A page through HAProxy: index.php, deep.php (asks the database), slow.php?ms=N, fail.php, crash.php, block.php. */
    public Page frontend(String backend, String page) {
        return new Page(URI.create("http://" + address() + ":" + port("FRONTEND") + "/" + backend + "/" + page));
    }

    /** A page of one pool, past HAProxy (through nginx). */
    public Page door(Pool pool, String page) {
        return new Page(URI.create("http://" + address() + ":" + port("DOOR_" + pool.name()) + "/" + page));
    }

    /** This lab's address, one of 127/8. */
    public String address() {
        return addresses.getProperty("ADDRESS");
    }

    /**
     * A port of this lab.
     *
     * @param name FRONTEND, STATS (runtime API, level admin), WEB2, WEB2_STATUS, WEB3, WEB4, DATABASE, or LOG (UDP)
     */
    public int port(String name) {
        return Integer.parseInt(addresses.getProperty(name));
    }

    /**
     * Lets workers wait on a database lock, past HAProxy; when this returns, the database has seen them wait.
     *
     * @param workers 1 to 4, counting those that wait already
     */
    public void block(Pool pool, int workers) {
        script.run("block", pool, workers);
    }

    /** Releases the lock; when this returns, nobody waits any more. */
    public void unblock(Pool pool) {
        script.run("unblock", pool);
    }

    public int blocked(Pool pool) {
        return Integer.parseInt(script.run("blocked", pool).strip());
    }

    /**
     * From now on this share of the pool's pages answers 500.
     *
     * @param percent 1 to 100
     */
    public void fail(Pool pool, int percent) {
        script.run("fail", pool, percent);
    }

    /** From now on this share of requests kills the worker that took it. */
    public void crash(Pool pool, int percent) {
        script.run("crash", pool, percent);
    }

    /** From now on the pool's pages take this much longer. */
    public void slow(Pool pool, Duration by) {
        script.run("slow", pool, by.toMillis());
    }

    /** Ends {@link #fail}, {@link #crash} and {@link #slow}. */
    public void heal(Pool pool) {
        script.run("heal", pool);
    }

    /** Kills the pool's master and workers at once; a unix socket's file stays behind. */
    public void kill(Pool pool) {
        script.run("kill-pool", pool);
    }

    public void start(Pool pool) {
        script.run("start-pool", pool);
    }

    /** SIGUSR2, as a deploy does it: same master, new workers, counters from 0. Does not wait. */
    public void reload(Pool pool) {
        script.run("reload-pool", pool);
    }

    public void killHaproxy() {
        script.run("kill-haproxy");
    }

    public void startHaproxy() {
        script.run("start-haproxy");
    }

    /** A new process takes the sockets over; the old one finishes its sessions. Drain, maint and weights are lost. */
    public void reloadHaproxy() {
        script.run("reload-haproxy");
    }

    /**
     * Users: requests for deep.php at a steady rate in the background, however slow the answers.
     *
     * @param perSecond 1 to 200
     * @param time 1 s to 10 min; ends before that with the lab
     */
    public Traffic traffic(String backend, int perSecond, Duration time) {
        return new Traffic(Path.of(
                script.run("traffic", perSecond, time.toSeconds(), backend).strip()));
    }

    public void stopTraffic() {
        script.run("stop-traffic");
    }

    /** Waits until {@code condition} holds, or throws an AssertionError that says what did not happen. */
    public static void await(String what, Duration within, BooleanSupplier condition) {
        long end = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + within.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** Any verb of {@code src/lab/lab help}, such as {@code half web2}; returns what it prints. */
    public String run(String verb, Object... arguments) {
        return script.run(verb, arguments);
    }

    /** Stops everything and removes the folder; with {@code -Dlab.keep=true} the folder and its logs stay. */
    @Override
    public void close() {
        script.run("stop");
        if (!Boolean.getBoolean("lab.keep")) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
