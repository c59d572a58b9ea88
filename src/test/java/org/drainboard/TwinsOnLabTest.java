package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.drainboard.demo.Demo;
import org.drainboard.doctor.ProxyCheckup;
import org.drainboard.doctor.Twins;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.model.Endpoint;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LabExtension.class)
final class TwinsOnLabTest {
    private final ProxyCheckup checkup = new ProxyCheckup(new Transport());
    private final Twins twins = new Twins();

    @Test
    void severalSocketsOfOneProcessAreToldFromAnotherProcess(Lab lab) throws Exception {
        try (Demo demo = Demo.start()) {
            assertThat(twin(at(lab, "admin"))).isEmpty();
            assertThat(twin(at(lab, "operator"))).contains("admin");
            assertThat(twin(demo.inventory().environments().getFirst().proxies().getFirst()))
                    .isEmpty();
            assertThat(twin(at(lab, "user"))).contains("admin");
        }
    }

    private Optional<String> twin(ProxyTarget target) {
        Instant before = Instant.now();
        return checkup.examine("test", target, Access.READ_ONLY, Duration.ofSeconds(10))
                .process()
                .map(process -> twins.add(target.name(), process, before, Instant.now()))
                .orElseThrow();
    }

    private static ProxyTarget at(Lab lab, String socket) {
        return new ProxyTarget(socket, new Endpoint.Unix(lab.folder() + "/run/" + socket + ".sock"), null);
    }
}
