package org.drainboard.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drainboard.model.inventory.Inventory;

/** Targets by {@code ENV} or {@code ENV/NAME}; none named means all. */
record Wanted(List<String> targets) implements Predicate<String> {
    @Override
    public boolean test(String name) {
        return targets.isEmpty()
                || targets.contains(name)
                || targets.stream().anyMatch(target -> name.startsWith(target + "/"));
    }

    List<String> unknownIn(Inventory inventory) {
        Set<String> known = inventory.environments().stream()
                .flatMap(environment -> Stream.concat(
                        Stream.of(environment.name()),
                        Stream.of(
                                        environment.proxies().stream().map(proxy -> proxy.name()),
                                        environment.pools().stream().map(pool -> pool.name()),
                                        environment.checks().stream().map(check -> check.backend()))
                                .flatMap(names -> names)
                                .map(name -> environment.name() + "/" + name)))
                .collect(Collectors.toSet());
        return targets.stream().filter(target -> !known.contains(target)).toList();
    }
}
