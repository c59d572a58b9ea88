package org.drainboard.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.drainboard.fpm.StatusPage;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.model.Failure;
import org.drainboard.model.fpm.Worker;
import org.drainboard.model.fpm.WorkerState;
import org.drainboard.model.fpm.Workers;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.PoolTarget;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lab's inventory leads Drainboard's own code to the programs of the lab. */
@ExtendWith(LabExtension.class)
final class LabInventoryTest {
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(20);

    @ParameterizedTest
    @EnumSource
    void everyAccessReadsWithoutAMistake(Access access, Lab lab) {
        assertThat(environment(lab.inventory(access)))
                .returns(access, Environment::access)
                .returns(0, environment -> environment.checks().size());
        assertThat(environment(lab.inventoryWithChecks(access)))
                .returns(access, Environment::access)
                .returns(3, environment -> environment.checks().size());
    }

    @Test
    void withFourOfFourBlockedOnlyTheStatusListenerAnswers(Lab lab) throws ExchangeException {
        List<PoolTarget> pools = environment(lab.inventory()).pools();
        assertThat(pools).hasSize(Pool.values().length);
        for (Pool pool : Pool.values()) {
            assertThat(workers(pools, pool, LONG)).as("workers of " + pool).isNotEmpty();
            lab.block(pool, 4);
        }
        assertThat(workers(pools, Pool.WEB2, LONG))
                .hasSize(4)
                .extracting(Worker::state)
                .containsOnly(WorkerState.RUNNING);
        for (Pool pool : List.of(Pool.WEB1, Pool.WEB3, Pool.WEB4)) {
            assertThatThrownBy(() -> workers(pools, pool, SHORT))
                    .asInstanceOf(type(ExchangeException.class))
                    .extracting(failed -> failed.failure().kind())
                    .isEqualTo(Failure.Kind.TIMED_OUT);
        }
    }

    private static Environment environment(Path inventory) {
        return assertThat(InventoryFile.read(inventory))
                .asInstanceOf(type(InventoryFile.Read.class))
                .actual()
                .inventory()
                .environments()
                .getFirst();
    }

    private static List<Worker> workers(List<PoolTarget> pools, Pool pool, Duration deadline) throws ExchangeException {
        PoolTarget target = pools.stream()
                .filter(one -> one.name().equals(pool.toString()))
                .findFirst()
                .orElseThrow();
        return assertThat(new StatusPage(new Transport(), target).read(deadline).workers())
                .asInstanceOf(type(Workers.Listed.class))
                .actual()
                .all();
    }
}
