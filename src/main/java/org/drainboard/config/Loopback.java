package org.drainboard.config;

/** Addresses that mean another machine on every machine. */
final class Loopback {
    private Loopback() {}

    static boolean is(String host) {
        return host.startsWith("127.") || host.equals("::1") || host.equalsIgnoreCase("localhost");
    }
}
