package org.drainboard.soak.world;

import java.nio.file.Path;

/**
 * How large the fleet is, and where its sockets are; both processes know it.
 *
 * @param folder of the sockets
 * @param poolsEach pools, and servers, behind each HAProxy
 */
public record Site(Path folder, int proxies, int poolsEach) {
    private static final int SERVERS_A_BACKEND = 5;

    public int pools() {
        return proxies * poolsEach;
    }

    /** HAProxies first, then the pools of the first HAProxy, and so on. */
    public int targets() {
        return proxies + pools();
    }

    public Path socket(int target) {
        return folder.resolve(target < proxies ? "p" + target : "w" + (target - proxies));
    }

    /** Of a server, counted within its HAProxy. */
    public static String backend(int server) {
        return "app" + server / SERVERS_A_BACKEND;
    }

    public static String server(int server) {
        return "web" + server;
    }
}
