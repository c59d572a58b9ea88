package org.drainboard.verdict.agreement;

import java.time.Duration;
import java.util.Locale;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;
import org.drainboard.model.verdict.Disagreement;

/**
 * Ordered to drain or to maint on one and not on another, in two readings at least 1 s apart of each of them: an order
 * that is sent to several HAProxies reaches one after the other.
 */
final class Orders implements Question {
    /** Between the first and the last of the readings that show it. */
    static final Duration TWO_READINGS = Duration.ofSeconds(1);

    @Override
    public Disagreement.Matter matter() {
        return Disagreement.Matter.ORDER;
    }

    @Override
    public String told(Telling telling) {
        AdminState admin = telling.row().admin();
        if (admin.maint()) {
            boolean nameless = admin.flags().contains(AdminFlag.RESOLUTION_MAINT)
                    && !admin.flags().contains(AdminFlag.FORCED_MAINT);
            return nameless ? "in maint because its name does not resolve" : "in maint";
        }
        return admin.drain() ? "in drain" : admin.ordered().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Duration patience() {
        return TWO_READINGS;
    }
}
