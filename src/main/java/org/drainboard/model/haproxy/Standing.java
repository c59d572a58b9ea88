package org.drainboard.model.haproxy;

/**
 * All that orders can change on a server, as {@code show servers state} shows it.
 *
 * @param weight as ordered, before a slow start lowers it ({@code srv_uweight})
 * @param initialWeight as in the configuration ({@code srv_iweight})
 */
public record Standing(AdminState admin, int weight, int initialWeight, CheckSwitch health, CheckSwitch agent) {
    /** Nothing ordered but, maybe, an admin state. */
    public static Standing of(AdminState admin, int weight) {
        return new Standing(admin, weight, weight, CheckSwitch.UNKNOWN, CheckSwitch.UNKNOWN);
    }
}
