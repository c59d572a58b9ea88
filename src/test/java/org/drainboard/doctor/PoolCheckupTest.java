package org.drainboard.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.lab.Lab;
import org.drainboard.lab.LabExtension;
import org.drainboard.lab.Pool;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.checkup.Remark.Weight;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Against the lab's PHP-FPM pools and HAProxy. */
@ExtendWith(LabExtension.class)
final class PoolCheckupTest {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final PoolCheckup checkup = new PoolCheckup(new Transport());

    @Test
    void aPoolSaysWhoItIsAndWhatItsStatusPageNeeds(Lab lab) {
        Environment environment = environment(lab);
        Checkup own = test(environment, pool(environment, "web2"));

        assertThat(own.passed()).as("%s", own).isTrue();
        assertThat(texts(own, Weight.GOOD))
                .contains("pool web2, pm = static, 4 workers, 4 free", "max_children: 4 agrees with what is seen")
                .anyMatch(text -> text.contains("address of its own (pm.status_listen)"))
                .anyMatch(text -> text.startsWith("connects in "))
                .anyMatch(text -> text.startsWith("FastCGI handshake in "))
                .anyMatch(text -> text.startsWith("ping in "))
                .anyMatch(text -> text.startsWith("stands behind app_fcgi/web2, "));
        assertThat(texts(own, Weight.NOTE)).isEmpty();

        Checkup taken = test(environment, pool(environment, "web1"));
        assertThat(taken.passed()).as("%s", taken).isTrue();
        assertThat(taken.remarks())
                .filteredOn(remark -> remark.weight() == Weight.NOTE)
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.text()).contains("no pm.status_listen");
                    assertThat(remark.advice())
                            .contains("    pm.status_path = /fpm-status\n    pm.status_listen = "
                                    + lab.folder().resolve("run/web1-status.sock") + "\n")
                            .contains("    status: fcgi+unix:" + lab.folder().resolve("run/web1-status.sock")
                                    + "#/fpm-status");
                });
    }

    @Test
    void whatIsMissingOrWrongInTheInventoryIsSaid(Lab lab) {
        Environment environment = environment(lab);
        PoolTarget whole = pool(environment, "web1");
        PoolTarget bare = new PoolTarget("web1", whole.status(), null, null, null, List.of());
        PoolTarget wrong = new PoolTarget("web1", whole.status(), whole.listen(), "/pong", 40, whole.serves());

        Checkup poor = test(environment, bare);
        assertThat(poor.remarks())
                .filteredOn(remark -> remark.weight() == Weight.NOTE)
                .extracting(Remark::advice)
                .anyMatch(advice -> advice.contains("max_children: 4"))
                .anyMatch(advice -> advice.contains("listen: "));
        assertThat(poor.remarks())
                .filteredOn(remark -> remark.weight() == Weight.BAD)
                .singleElement()
                .satisfies(remark -> assertThat(remark.advice())
                        .contains("serves: [\"BACKEND/SERVER\"]")
                        .contains("app_fcgi/web1"));

        assertThat(texts(test(environment, wrong), Weight.BAD))
                .anyMatch(text -> text.contains("max_children: 40, but the pool has 4 workers"))
                .anyMatch(text -> text.contains("ping.path is not /pong"));
    }

    @Test
    void aPoolWithoutAFreeWorkerIsSaidWithinTheDeadline(Lab lab) {
        Environment environment = environment(lab);
        lab.block(Pool.WEB1, 4);
        Duration shortly = Duration.ofMillis(800);
        long start = System.nanoTime();

        Checkup found = checkup.test("lab", pool(environment, "web1"), environment.proxies(), shortly);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(shortly.multipliedBy(2));
        assertThat(found.remarks().getFirst()).satisfies(remark -> {
            assertThat(remark.weight()).isEqualTo(Weight.BAD);
            assertThat(remark.advice()).contains("all are busy").contains("pm.status_listen = ");
        });
        lab.unblock(Pool.WEB1);
    }

    private Checkup test(Environment environment, PoolTarget pool) {
        return checkup.test("lab", pool, environment.proxies(), DEADLINE);
    }

    private static Environment environment(Lab lab) {
        return switch (InventoryFile.read(lab.inventory(Access.READ_ONLY))) {
            case InventoryFile.Read(var inventory) -> inventory.environments().getFirst();
            case InventoryFile.Wrong(var mistakes) -> throw new AssertionError(mistakes);
            case InventoryFile.Absent(var file) -> throw new AssertionError(file);
        };
    }

    private static PoolTarget pool(Environment environment, String name) {
        return environment.pools().stream()
                .filter(pool -> pool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Checkup checkup, Weight weight) {
        return checkup.remarks().stream()
                .filter(remark -> remark.weight() == weight)
                .map(Remark::text)
                .toList();
    }
}
