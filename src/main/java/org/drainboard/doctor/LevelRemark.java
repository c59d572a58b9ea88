package org.drainboard.doctor;

import org.drainboard.model.Endpoint;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.inventory.Access;

/** What a socket's level allows, held against what the inventory wants to be allowed. */
final class LevelRemark {
    private LevelRemark() {}

    static Remark of(SocketLevel level, Access access, Endpoint socket) {
        String is = "socket level " + level.word() + ": ";
        return switch (level) {
            case ADMIN ->
                Remark.good(is
                        + switch (access) {
                            case READ_ONLY -> "every order would be possible; access: read-only sends none";
                            case ARM -> "every order is possible once the environment is armed";
                            case WRITE -> "every order is possible";
                        });
            case OPERATOR ->
                access == Access.READ_ONLY
                        ? Remark.good(is + "everything can be read, no server can be ordered; access: read-only wants"
                                + " no more")
                        : needsAdmin(
                                is + "everything can be read, but drain, ready, maint and weight will be refused",
                                access,
                                socket);
            case USER ->
                access == Access.READ_ONLY
                        ? Remark.note(
                                is + "verdicts can be told, but not the sessions of a server (show sess)",
                                raise(socket, SocketLevel.OPERATOR))
                        : needsAdmin(is + "drain, ready, maint and weight will be refused", access, socket);
        };
    }

    private static Remark needsAdmin(String text, Access access, Endpoint socket) {
        return Remark.bad(
                text + ", although the inventory says access: " + access.word(),
                raise(socket, SocketLevel.ADMIN) + "\nor set access: read-only in the inventory");
    }

    private static String raise(Endpoint socket, SocketLevel level) {
        String place = switch (socket instanceof Endpoint.Ssh(var _, Endpoint far) ? far : socket) {
            case Endpoint.Unix(String path) -> path + " mode 660";
            case Endpoint.Tcp(String host, int port) -> (host.indexOf(':') < 0 ? "ipv4@" : "ipv6@") + host + ":" + port;
            case Endpoint.Ssh _ -> throw new IllegalStateException("ssh within ssh");
        };
        return "in haproxy.cfg, section global, then reload HAProxy:\n    stats socket " + place + " level "
                + level.word();
    }
}
