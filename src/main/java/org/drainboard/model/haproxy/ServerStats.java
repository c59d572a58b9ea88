package org.drainboard.model.haproxy;

import java.time.Duration;
import org.drainboard.model.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * A server row of {@code show stat}, with its admin state from {@code show servers state}.
 *
 * @param address where it listens: {@code host:port}, {@code unix} for any unix socket, or empty when HAProxy hides it;
 *     a loopback address of another machine as {@code ssh://MACHINE/host:port}
 * @param claim what HAProxy says of it
 * @param status as HAProxy prints it, such as {@code UP 1/3} or {@code MAINT (via px/srv)}
 * @param standing what orders can change
 * @param weight effective weight ({@code weight}); zero takes no balanced traffic
 * @param tracked {@code backend/server} whose state it follows, or null
 * @param sinceChange how long since the last change of state ({@code lastchg})
 */
public record ServerStats(
        String backend,
        String server,
        Mode mode,
        String address,
        Claim claim,
        String status,
        Standing standing,
        HealthCheck check,
        int weight,
        boolean backup,
        @Nullable String tracked,
        Duration sinceChange,
        Load load,
        Counters counters) {
    /** Of a server whose weight and checks nobody has changed. */
    public ServerStats(
            String backend,
            String server,
            Mode mode,
            String address,
            Claim claim,
            String status,
            AdminState admin,
            HealthCheck check,
            int weight,
            boolean backup,
            @Nullable String tracked,
            Duration sinceChange,
            Load load,
            Counters counters) {
        this(
                backend,
                server,
                mode,
                address,
                claim,
                status,
                Standing.of(admin, weight),
                check,
                weight,
                backup,
                tracked,
                sinceChange,
                load,
                counters);
    }

    /** The same server at another address. */
    public ServerStats at(String other) {
        return new ServerStats(
                backend,
                server,
                mode,
                other,
                claim,
                status,
                standing,
                check,
                weight,
                backup,
                tracked,
                sinceChange,
                load,
                counters);
    }

    public AdminState admin() {
        return standing.admin();
    }

    /**
     * Whether its address would mean another server on another machine: a unix socket, or a loopback address, as seen
     * from here or named with its machine ({@code ssh://lb1/127.0.0.1:9002}).
     */
    public boolean local() {
        int colon = address.lastIndexOf(':');
        if (colon < 0 || address.startsWith(Endpoint.Ssh.SCHEME)) {
            return address.equals("unix") || colon >= 0;
        }
        return Endpoint.Tcp.isLoopback(address.substring(0, colon));
    }

    /** Whether HAProxy would send it balanced traffic now, going by HAProxy's own word. */
    public boolean claimedServing() {
        return weight > 0
                && switch (claim) {
                    case UP, NO_CHECK -> true;
                    case DOWN, DRAIN, MAINT -> false;
                };
    }

    /**
     * Whether it is called up although no check has run since it was made ready: it stands at the lowest health that is
     * up ({@code UP 1/3}) under a check that passed last, and one more that passes would have lifted it to the highest.
     */
    public boolean upUnchecked() {
        return claim == Claim.UP
                && status.startsWith("UP 1/")
                && (check.passed() || check.status().isEmpty() || check.status().equals("INI"));
    }
}
