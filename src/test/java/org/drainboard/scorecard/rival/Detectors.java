package org.drainboard.scorecard.rival;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.scorecard.CheckKind;
import org.drainboard.scorecard.Detector;
import org.jspecify.annotations.Nullable;

/** All that are compared, by the name that the table gives them; new ones for each run. */
public final class Detectors {
    public static final String DRAINBOARD = "Drainboard";

    private Detectors() {}

    /** For a site with one backend. */
    public static SequencedMap<String, Detector> all(Inventory inventory) {
        return all(inventory, null);
    }

    /**
     * For one backend of a site.
     *
     * @param backend the one that Drainboard is asked about, or null when there is only one
     */
    public static SequencedMap<String, Detector> all(Inventory inventory, @Nullable String backend) {
        SequencedMap<String, Detector> detectors = drainboard(inventory, backend);
        detectors.put("HAProxy check: opens the port, 2s", new HaproxyCheck(CheckKind.L4));
        detectors.put("HAProxy check: /ping, 2s", new HaproxyCheck(CheckKind.PING));
        detectors.put("HAProxy check: deep page, 2s", new HaproxyCheck(CheckKind.DEEP_2S));
        detectors.put("HAProxy check: deep page, 5s", new HaproxyCheck(CheckKind.DEEP_5S));
        detectors.put("HAProxy observe layer7, 10 errors", new Observe());
        detectors.put("Envoy: 5 consecutive 5xx", new EnvoyConsecutive());
        detectors.put("Envoy: success rate", new EnvoySuccessRate());
        detectors.put("Alert: 5xx over 5 % in 1 min", new Threshold());
        return detectors;
    }

    /**
     * Drainboard alone.
     *
     * @param backend the one that it is asked about, or null when there is only one
     */
    public static SequencedMap<String, Detector> drainboard(Inventory inventory, @Nullable String backend) {
        SequencedMap<String, Detector> detectors = new LinkedHashMap<>();
        detectors.put(DRAINBOARD, new DrainboardDetector(inventory, backend));
        return detectors;
    }
}
