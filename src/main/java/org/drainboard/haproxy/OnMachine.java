package org.drainboard.haproxy;

import java.util.List;
import java.util.Optional;
import org.drainboard.model.Endpoint;
import org.drainboard.model.SshHost;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.haproxy.ServerStats;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.ProxyTarget;

/**
 * Says of which machine a loopback address is. HAProxy behind ssh means its own machine by 127.0.0.1; taken for this one,
 * it would join the wrong pool, and a question of ours would go to the wrong program.
 */
final class OnMachine {
    private OnMachine() {}

    static ProxySnapshot seen(ProxyTarget target, ProxySnapshot snapshot) {
        Optional<SshHost> machine = target.address() instanceof ProxyAddress.Socket(Endpoint socket, Integer _)
                ? socket.machine()
                : Optional.empty();
        return machine.map(host -> seen(host, snapshot)).orElse(snapshot);
    }

    private static ProxySnapshot seen(SshHost machine, ProxySnapshot snapshot) {
        List<ServerStats> servers = snapshot.servers().stream()
                .map(server -> isLoopback(server.address())
                        ? server.at(Endpoint.Ssh.SCHEME + machine + "/" + server.address())
                        : server)
                .toList();
        return new ProxySnapshot(snapshot.process(), snapshot.frontends(), snapshot.backends(), servers);
    }

    private static boolean isLoopback(String address) {
        int colon = address.lastIndexOf(':');
        return colon > 0 && Endpoint.Tcp.isLoopback(address.substring(0, colon));
    }
}
