package org.drainboard.operate.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.drainboard.operate.fault.Fault.Kind;
import org.drainboard.operate.fault.Fault.Phase;
import org.drainboard.operate.fault.Fault.Site;

/**
 * Which runs there are. Every fault that happens at a byte happens at every byte of the change, request and answer; of
 * the looks, whose answers have a thousand, at as many as are asked for, spread evenly.
 */
final class FaultPlan {
    /** Single bits, and those that make 0 an 8, 100 a 101, 6 a 2, a digit a blank, web1 a web3. */
    private static final int[] FLIPS = {1, 2, 4, 8, 16, 32, 64, 128};

    private final int perLook;
    private final Random random;
    private final List<FaultRun> runs = new ArrayList<>();

    /**
     * A plan.
     *
     * @param perLook at how many bytes of a look's request, and of its answer, each kind of fault happens
     * @param seed for which bit is turned where
     */
    FaultPlan(int perLook, long seed) {
        this.perLook = perLook;
        this.random = new Random(seed);
    }

    /** @param clean the action without a fault, for how long each request and answer is */
    List<FaultRun> runs(Told clean) {
        Deed deed = clean.run().deed();
        runs.clear();
        runs.add(clean.run());
        runs.add(new FaultRun(deed, "operator", List.of()));
        whole(deed);
        atEachByte(clean);
        together(clean);
        return List.copyOf(runs);
    }

    private void whole(Deed deed) {
        List<Site> sites = new ArrayList<>();
        for (int look = 0; look < deed.look(); look++) {
            sites.add(new Site(Phase.BEFORE, look));
            sites.add(new Site(Phase.AFTER, look));
        }
        sites.add(Site.CHANGE);
        sites.add(new Site(Phase.AFTER, -1));
        for (Site site : sites) {
            for (Kind kind : Fault.WHOLE) {
                runs.add(new FaultRun(deed, "admin", List.of(new Fault(site, kind))));
                if (site.phase() != Phase.BEFORE) {
                    runs.add(new FaultRun(deed, "operator", List.of(new Fault(site, kind))));
                }
            }
        }
    }

    private void atEachByte(Told clean) {
        for (FaultProxy.Passed passed : firstOfEach(clean)) {
            Site site = new Site(passed.phase(), passed.nth());
            for (Kind kind : Fault.AT_A_BYTE) {
                int length = kind.inTheRequest() ? passed.passed() : passed.answered();
                for (int offset : offsets(length, passed.phase() == Phase.CHANGE ? length : perLook)) {
                    Fault fault = new Fault(site, kind, offset, flip());
                    runs.add(new FaultRun(clean.run().deed(), "admin", List.of(fault)));
                    if (kind == Kind.GARBLED_REPLY) {
                        runs.add(new FaultRun(clean.run().deed(), "operator", List.of(fault)));
                    }
                }
            }
        }
    }

    /** The change does not happen, and then a look is garbled: what could make a wish look like the truth. */
    private void together(Told clean) {
        Deed deed = clean.run().deed();
        List<Fault> lost = List.of(
                new Fault(Site.CHANGE, Kind.SILENT),
                new Fault(Site.CHANGE, Kind.CUT_REQUEST, 10, 0),
                new Fault(Site.CHANGE, Kind.GARBLED_REQUEST, 40, 1));
        for (FaultProxy.Passed passed : firstOfEach(clean)) {
            if (passed.phase() == Phase.CHANGE) {
                continue;
            }
            if (passed.phase() == Phase.BEFORE) {
                Fault forged = new Fault(new Site(Phase.BEFORE, passed.nth()), Kind.FORGED_REPLY);
                runs.add(new FaultRun(deed, "operator", List.of(forged)));
                runs.add(new FaultRun(deed, "admin", List.of(forged)));
                lost.forEach(change -> runs.add(new FaultRun(deed, "admin", List.of(change, forged))));
                continue;
            }
            for (Fault change : lost) {
                for (int nth : List.of(passed.nth(), passed.nth() + deed.look(), -1)) {
                    Site look = new Site(Phase.AFTER, nth);
                    if (nth >= 0) {
                        runs.add(new FaultRun(deed, "admin", List.of(change, new Fault(look, Kind.FORGED_REPLY))));
                        runs.add(new FaultRun(deed, "operator", List.of(new Fault(look, Kind.FORGED_REPLY))));
                    }
                    for (int offset : offsets(passed.answered(), perLook / 3)) {
                        Fault garbled = new Fault(look, Kind.GARBLED_REPLY, offset, flip());
                        runs.add(new FaultRun(deed, "admin", List.of(change, garbled)));
                    }
                }
            }
        }
    }

    /** The looks before, the change, and the first look after it. */
    private static List<FaultProxy.Passed> firstOfEach(Told clean) {
        int looks = clean.run().deed().look();
        return clean.passed().stream()
                .filter(passed -> passed.phase() != Phase.AFTER || passed.nth() < looks)
                .toList();
    }

    private int[] offsets(int length, int most) {
        if (length <= most) {
            return IntStream.range(0, length).toArray();
        }
        double step = (double) length / Math.max(1, most);
        return IntStream.range(0, most)
                .map(number -> (int) Math.min(length - 1, (number + random.nextDouble()) * step))
                .toArray();
    }

    private int flip() {
        return FLIPS[random.nextInt(FLIPS.length)];
    }
}
