package org.drainboard.transport.ssh;

import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure.Kind;
import org.drainboard.model.Plain;
import org.drainboard.transport.Deadline;
import org.drainboard.transport.ExchangeException;

/** Why the far sshd did not make a connection. */
record Refusals(Link link, FarDiagnosis diagnosis) {
    ExchangeException explain(Endpoint far, Opening.Refused refused, Deadline end) {
        if (refused.forbidden()) {
            return forbidden(far);
        }
        return switch (far) {
            case Endpoint.Tcp _ -> address(refused.text());
            case Endpoint.Unix(String path) ->
                link.answers().of(path, () -> FarSocket.explain(link, path, refused.text(), end, diagnosis));
            case Endpoint.Ssh _ -> throw new IllegalArgumentException("ssh within ssh: " + far);
        };
    }

    private ExchangeException forbidden(Endpoint far) {
        return diagnosis.failure(
                Kind.UNREACHED,
                "sshd on " + diagnosis.host() + " forbids this forwarding (administratively prohibited): allow it with "
                        + (far instanceof Endpoint.Tcp
                                ? "AllowTcpForwarding and PermitOpen"
                                : "AllowStreamLocalForwarding")
                        + " in sshd_config, and look for restrict or permitopen before the key in authorized_keys;"
                        + " nothing is known of the target");
    }

    /** sshd passes on what connect(2) or the resolver said. */
    private ExchangeException address(String text) {
        String quoted = " (sshd on " + diagnosis.host() + ": \"" + Plain.line(text) + "\")";
        if (text.contains("Connection refused")) {
            return diagnosis.failure(
                    Kind.REFUSED,
                    "connection refused, nobody listens there" + quoted
                            + "; check the address as seen from that machine, and whether the program behind it runs");
        }
        if (text.contains("not known") || text.contains("No address associated") || text.contains("resolv")) {
            return diagnosis.failure(
                    Kind.NOT_FOUND, "that machine knows no such host" + quoted + "; check the name's spelling");
        }
        if (text.contains("timed out")) {
            return diagnosis.failure(
                    Kind.CONNECT_TIMED_OUT, "no connection" + quoted + "; it is down or a firewall drops the packets");
        }
        return diagnosis.failure(Kind.IO, "cannot connect" + quoted + "; check address, routes and firewall there");
    }
}
