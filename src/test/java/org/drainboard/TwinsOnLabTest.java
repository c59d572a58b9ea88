package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.drainboard.demo.Demo;
import org.drainboard.doctor.Twins;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.model.Endpoint;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LabExtension.class)
final class TwinsOnLabTest {
    private final Twins twins = new Twins(new Transport(), Duration.ofSeconds(10));

    @Test
    void severalSocketsOfOneProcessAreToldFromAnotherProcess(Lab lab) throws Exception {
        try (Demo demo = Demo.start()) {
            assertThat(twins.add(at(lab, "admin"))).isEmpty();
            assertThat(twins.add(at(lab, "operator"))).contains("admin");
            assertThat(twins.add(
                            demo.inventory().environments().getFirst().proxies().getFirst()))
                    .isEmpty();
            assertThat(twins.add(at(lab, "user"))).contains("admin");
            assertThat(twins.add(at(lab, "none"))).isEmpty();
        }
    }

    private static ProxyTarget at(Lab lab, String socket) {
        return new ProxyTarget(socket, new Endpoint.Unix(lab.folder() + "/run/" + socket + ".sock"), null);
    }
}
