package org.drainboard.scorecard.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.drainboard.scorecard.world.Confounder;
import org.drainboard.scorecard.world.Kind;
import org.drainboard.scorecard.world.Scenario;

/**
 * The scenarios that are played, the same ones for the same seed. Every pair of levels of any two factors occurs in the
 * failing ones and in the healthy ones; healthy ones then go on until they add up to the server-days asked for, with all
 * confounders in turn.
 */
final class Matrix {
    static final int[] SERVERS = {1, 2, 3, 6, 10, 50};

    /** The last one stands for all servers. */
    static final int[] BAD = {1, 2, Integer.MAX_VALUE};

    static final double[] RATES = {0.2, 1, 5, 20, 200};
    static final double[] SHARES = {0.05, 0.2, 0.5, 1};
    static final List<Kind> KINDS =
            List.of(Kind.values()).stream().filter(kind -> kind != Kind.NONE).toList();
    static final List<Confounder> CONFOUNDERS = List.of(Confounder.values());

    /** Drainboard has mostly watched for a while; sometimes it was just opened, or is opened into the incident. */
    private static final Duration[] WARM_UPS = {
        Duration.ofSeconds(40), Duration.ofSeconds(40), Duration.ofSeconds(10), Duration.ZERO
    };

    private static final Duration FAULT = Duration.ofSeconds(60);
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    /** Large backends gather server-days at the least cost, but small ones must have their share. */
    private static final int[] HEALTHY_SERVERS = {50, 50, 10, 50, 50, 3, 50, 50, 6, 50, 2};

    private static final double[] HEALTHY_RATES = {1, 5, 20};
    private static final Duration HEALTHY = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);

    private final long seed;

    Matrix(long seed) {
        this.seed = seed;
    }

    /** At least so many failing scenarios of these kinds, with these confounders. */
    List<Scenario> failing(int runs, List<Kind> kinds, List<Confounder> confounders) {
        int[] levels = {
            SERVERS.length,
            BAD.length,
            RATES.length,
            SHARES.length,
            kinds.size(),
            confounders.size(),
            2,
            2,
            WARM_UPS.length
        };
        Random seeds = new Random(seed);
        return new Pairs(levels, row -> BAD[row[1]] != 2 || SERVERS[row[0]] >= 2, seed)
                .rows(runs).stream()
                        .map(row -> new Scenario(
                                seeds.nextInt(Integer.MAX_VALUE),
                                SERVERS[row[0]],
                                Math.min(SERVERS[row[0]], BAD[row[1]]),
                                RATES[row[2]],
                                SHARES[row[3]],
                                kinds.get(row[4]),
                                confounders.get(row[5]),
                                row[6] == 0,
                                row[7] == 0,
                                WARM_UPS[row[8]],
                                FAULT))
                        .toList();
    }

    /** Healthy scenarios with these confounders: every pair, and then more until these server-days are reached. */
    List<Scenario> healthy(double serverDays, List<Confounder> confounders) {
        Random seeds = new Random(~seed);
        List<Scenario> scenarios = new ArrayList<>();
        int[] levels = {SERVERS.length, RATES.length, confounders.size(), 2, 2};
        for (int[] row : new Pairs(levels, _ -> true, ~seed).rows(0)) {
            scenarios.add(quiet(
                    seeds, SERVERS[row[0]], RATES[row[1]], confounders.get(row[2]), row[3] == 0, row[4] == 0, FAULT));
        }
        double days = scenarios.stream().mapToDouble(Matrix::serverDays).sum();
        for (int i = 0; days < serverDays; i++) {
            Scenario scenario = quiet(
                    seeds,
                    HEALTHY_SERVERS[i % HEALTHY_SERVERS.length],
                    HEALTHY_RATES[seeds.nextInt(HEALTHY_RATES.length)],
                    confounders.get(i % confounders.size()),
                    seeds.nextBoolean(),
                    seeds.nextBoolean(),
                    HEALTHY);
            scenarios.add(scenario);
            days += serverDays(scenario);
        }
        return scenarios;
    }

    private static Scenario quiet(
            Random seeds,
            int servers,
            double rate,
            Confounder confounder,
            boolean statusListen,
            boolean ourRequests,
            Duration lasting) {
        return new Scenario(
                seeds.nextInt(Integer.MAX_VALUE),
                servers,
                0,
                rate,
                0,
                Kind.NONE,
                confounder,
                statusListen,
                ourRequests,
                WARM_UPS[0],
                lasting);
    }

    private static double serverDays(Scenario scenario) {
        Duration seen = scenario.warmUp().plus(scenario.lasting()).plus(RECOVERY);
        return (double) scenario.servers() * seen.toSeconds() / DAY.toSeconds();
    }
}
