package org.drainboard.demo;

import org.drainboard.demo.World.View;

/** The reply to {@code show sess}, with the fields that tell a session and where it went. */
final class SessionText {
    private SessionText() {}

    static String of(View world) {
        StringBuilder reply = new StringBuilder();
        for (SimulatedBackend backend : world.backends()) {
            for (SimulatedServer server : backend.servers()) {
                for (Visit visit : server.sight(world.now()).visits()) {
                    reply.append(String.format(
                            "0x%012x: proto=tcpv4 src=127.0.0.1:%d fe=www be=%s srv=%s ts=00 epoch=0 age=%ds calls=2\n",
                            visit.number(),
                            32_768 + visit.number() % 28_000,
                            backend.name(),
                            server.name(),
                            (world.now() - visit.arrived()) / 1000));
                }
            }
        }
        return reply.toString();
    }
}
