package org.drainboard.view.backend.servers;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.haproxy.AdminFlag;
import org.drainboard.model.haproxy.AdminState;

/** What was ordered for a server, in words, with who ordered it where that was not this server's own state. */
final class Orders {
    private Orders() {}

    static String of(AdminState admin) {
        List<String> words = new ArrayList<>();
        for (AdminFlag flag : AdminFlag.values()) {
            if (admin.flags().contains(flag)) {
                words.add(word(flag));
            }
        }
        return words.isEmpty() ? "ready" : String.join(", ", words);
    }

    private static String word(AdminFlag flag) {
        return switch (flag) {
            case FORCED_MAINT -> "maint";
            case INHERITED_MAINT -> "maint (tracked server)";
            case CONFIGURED_MAINT -> "maint (configuration)";
            case FORCED_DRAIN -> "drain";
            case INHERITED_DRAIN -> "drain (tracked server)";
            case RESOLUTION_MAINT -> "maint (name not resolved)";
        };
    }
}
