package org.drainboard.model.verdict;

import java.time.Duration;
import java.util.List;

/**
 * What the HAProxies of one environment say differently of a server that they share.
 *
 * @param sides each thing that is said, the one that the fewest HAProxies say first; at least two
 * @param apart HAProxies that know the server and were not compared, because their reading is old
 * @param lasted how long at least, by the readings; zero where a wait was not needed
 * @param sentence all of it, with the numbers
 */
public record Disagreement(
        String environment,
        String backend,
        String server,
        Matter matter,
        List<Side> sides,
        List<String> apart,
        Duration lasted,
        String sentence) {
    public Disagreement {
        sides = List.copyOf(sides);
        apart = List.copyOf(apart);
    }

    /** What it is about, the weightiest first. */
    public enum Matter {
        /** One says UP, another says DOWN. */
        CLAIM,
        /** One is told to drain or to maint, another is not. */
        ORDER,
        /** The same name stands for different addresses. */
        ADDRESS,
        /** One has a server in this backend that another has not. */
        MEMBER,
        WEIGHT
    }

    /** One of the things said, such as {@code DOWN}, and the names of the HAProxies that say it. */
    public record Side(String says, List<String> haproxies) {
        public Side {
            haproxies = List.copyOf(haproxies);
        }
    }

    /** Whether a HAProxy says something else than most do; where no side is the larger one, each does. */
    public boolean isOdd(String haproxy) {
        int most =
                sides.stream().mapToInt(side -> side.haproxies().size()).max().orElse(0);
        boolean tie =
                sides.stream().filter(side -> side.haproxies().size() == most).count() > 1;
        return sides.stream()
                .filter(side -> tie || side.haproxies().size() < most)
                .anyMatch(side -> side.haproxies().contains(haproxy));
    }

    /** Whether it is about that backend. */
    public boolean concerns(String ofEnvironment, String ofBackend) {
        return environment.equals(ofEnvironment) && backend.equals(ofBackend);
    }
}
