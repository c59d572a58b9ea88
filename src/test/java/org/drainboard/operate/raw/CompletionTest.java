package org.drainboard.operate.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.drainboard.haproxy.RealHaproxy;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class CompletionTest {
    private static ProxySnapshot fleet;

    @BeforeAll
    static void readOne() throws IOException {
        try (RealHaproxy haproxy = new RealHaproxy()) {
            fleet = new RuntimeApi(new Transport(), haproxy.target("user.sock", null)).read(Duration.ofSeconds(10));
        }
    }

    @Test
    void commandsComeByTheirBeginning() {
        assertThat(Completion.of("show ser", fleet))
                .startsWith("show servers conn", "show servers state", "show servers state app");
        assertThat(Completion.of("", fleet)).startsWith("show acl").hasSizeLessThanOrEqualTo(50);
        assertThat(Completion.of("xyz", fleet)).isEmpty();
    }

    @Test
    void namesComeFromTheProcess() {
        assertThat(Completion.of("set server follow/w", fleet))
                .containsExactly(
                        "set server follow/web1 state drain",
                        "set server follow/web1 state ready",
                        "set server follow/web1 state maint",
                        "set server follow/web1 weight ");
        assertThat(Completion.of("  disable   frontend web", fleet))
                .containsExactly("disable frontend web1", "disable frontend web2");
        assertThat(Completion.of("shutdown sessions server app/web1", fleet))
                .as("a whole line has nothing to add")
                .isEmpty();
    }
}
