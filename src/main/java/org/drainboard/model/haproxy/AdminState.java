package org.drainboard.model.haproxy;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What was ordered for a server, apart from what its checks found. */
public record AdminState(Set<AdminFlag> flags) {
    /** Nothing was ordered. */
    public static final AdminState READY = new AdminState(Set.of());

    public AdminState {
        flags = Set.copyOf(flags);
    }

    /** From the bits of {@code srv_admin_state}; unknown bits are left out. */
    public static AdminState ofBits(int bits) {
        EnumSet<AdminFlag> flags = EnumSet.noneOf(AdminFlag.class);
        for (AdminFlag flag : AdminFlag.values()) {
            if ((bits & flag.bit()) != 0) {
                flags.add(flag);
            }
        }
        return new AdminState(flags);
    }

    /**
     * Out of service by order, whoever gave it. CONFIGURED_MAINT alone does not count: it only remembers the keyword
     * {@code disabled}, and stays on a server that was made ready since (measured; HAProxy's mask is 0x23 as well).
     */
    public boolean maint() {
        return anyOf(Set.of(AdminFlag.FORCED_MAINT, AdminFlag.INHERITED_MAINT, AdminFlag.RESOLUTION_MAINT));
    }

    /** No new balanced traffic by order; maint outranks it. */
    public boolean drain() {
        return anyOf(Set.of(AdminFlag.FORCED_DRAIN, AdminFlag.INHERITED_DRAIN));
    }

    /** The state that a {@code set server B/S state} command leaves behind, seen from its own bits only. */
    public ServerState ordered() {
        if (flags.contains(AdminFlag.FORCED_MAINT)) {
            return ServerState.MAINT;
        }
        return flags.contains(AdminFlag.FORCED_DRAIN) ? ServerState.DRAIN : ServerState.READY;
    }

    private boolean anyOf(Collection<AdminFlag> wanted) {
        return flags.stream().anyMatch(wanted::contains);
    }
}
