package org.drainboard.demo;

import java.util.List;
import org.drainboard.demo.World.View;
import org.drainboard.model.Endpoint;

/** The reply to {@code show servers state} (Management Guide, section 9.3), the one place that tells admin states. */
final class ServersStateText {
    private static final String HEADER = "1\n# be_id be_name srv_id srv_name srv_addr srv_op_state srv_admin_state"
            + " srv_uweight srv_iweight srv_time_since_last_change srv_check_status srv_check_result srv_check_health"
            + " srv_check_state srv_agent_state bk_f_forced_id srv_f_forced_id srv_fqdn srv_port srvrecord srv_use_ssl"
            + " srv_check_port srv_check_addr srv_agent_addr srv_agent_port\n";
    private static final int RUNNING = 2;

    /** Bits of {@code srv_check_state}. */
    private static final int CONFIGURED = 2;

    private static final int ENABLED = 4;

    private ServersStateText() {}

    static String of(List<SimulatedBackend> backends, View world) {
        StringBuilder reply = new StringBuilder(HEADER);
        for (SimulatedBackend backend : backends) {
            for (int i = 0; i < backend.servers().size(); i++) {
                reply.append(line(backend, backend.servers().get(i).sight(world.now()), i + 1));
            }
        }
        return reply.toString();
    }

    private static String line(SimulatedBackend backend, ServerSight server, int id) {
        String host = server.address() instanceof Endpoint.Tcp tcp ? tcp.host() : "-";
        int port = server.address() instanceof Endpoint.Tcp tcp ? tcp.port() : 0;
        boolean running = !server.maint() && server.health().up();
        return String.format(
                "%d %s %d %s %s %d %d %d %d %d 6 %d %d %d 0 0 0 - %d - 0 0 - - 0%n",
                backend.id(),
                backend.name(),
                id,
                server.name(),
                host,
                running ? RUNNING : 0,
                server.adminBits(),
                server.weight(),
                SimulatedServer.WEIGHT,
                server.changed(),
                server.health().up() ? 3 : 2,
                server.health().value(),
                CONFIGURED + (server.checked() ? ENABLED : 0),
                port);
    }
}
