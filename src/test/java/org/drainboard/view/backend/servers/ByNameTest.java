package org.drainboard.view.backend.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ByNameTest {
    @Test
    void numbersCountAndEveryNameHasItsPlace() {
        List<String> sorted = Stream.of(
                        "web10", "web2", "db", "", "web2b", "web02", "9", "web99999999999999999999", "web")
                .sorted(ByName.ORDER)
                .toList();

        assertThat(sorted)
                .containsExactly("", "9", "db", "web", "web02", "web2", "web2b", "web10", "web99999999999999999999");
    }
}
