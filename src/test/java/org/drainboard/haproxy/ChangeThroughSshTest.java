package org.drainboard.haproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.drainboard.lab.Sshd;
import org.drainboard.model.BackendId;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure.Kind;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Change;
import org.drainboard.model.haproxy.ServerState;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.Listener;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;

/** What is known of a change that did not get through ssh: sshd tells whether anything can have arrived. */
final class ChangeThroughSshTest {
    private static final ServerId SERVER = new ServerId(new BackendId(new ProxyId("production", "lb1"), "app"), "web1");

    @Test
    void aChangeToASocketThatIsNotThereWasNotSent() {
        try (Sshd sshd = Sshd.start();
                Transport transport = new Transport(sshd.client())) {
            assertThat(drain(transport, sshd.to(Path.of("/no/such.sock"))))
                    .asInstanceOf(type(ChangeReply.NotSent.class))
                    .satisfies(not -> assertThat(not.failure().kind()).isEqualTo(Kind.NOT_FOUND));
        }
    }

    @Test
    void aChangeThatSshdTookAlongWhenItDiedIsUnknown() throws IOException {
        try (Sshd sshd = Sshd.start();
                Transport transport = new Transport(sshd.client());
                Listener haproxy = Listener.unix(sshd.file("admin.sock"), (from, _) -> {
                    from.read();
                    sshd.kill();
                })) {
            assertThat(drain(transport, sshd.to(haproxy.endpoint())))
                    .asInstanceOf(type(ChangeReply.NoAnswer.class))
                    .satisfies(lost -> assertThat(lost.failure().kind()).isEqualTo(Kind.UNREACHED));
        }
    }

    private static ChangeReply drain(Transport transport, Endpoint socket) {
        RuntimeApi api = new RuntimeApi(transport, new ProxyTarget("lb1", socket, null), Access.WRITE);
        return switch (ServerChange.of(SERVER, new Change.State(ServerState.DRAIN), Access.WRITE)) {
            case ServerChange change -> api.change(change, Duration.ofSeconds(9));
            case NoCommand no -> throw new AssertionError(no);
        };
    }
}
