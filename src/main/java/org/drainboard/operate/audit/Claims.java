package org.drainboard.operate.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.drainboard.model.change.Cause;

/**
 * An order's time is over once, however many programs see it: the first intent to take it back is the claim. It holds
 * until it is known that the intent came to nothing; an intent that nobody settled yet holds too.
 */
final class Claims {
    private Claims() {}

    /** The intent that already takes back the order, if there is one. */
    static Optional<UUID> on(UUID order, List<AuditEntry> log) {
        Set<UUID> intents = new HashSet<>();
        for (AuditEntry entry : log) {
            switch (entry) {
                case AuditEntry.Intent intent when takesBack(intent, order) -> intents.add(intent.id());
                case AuditEntry.Result result
                when result.outcome().equals("not sent") || result.outcome().equals("rejected") ->
                    intents.remove(result.id());
                case AuditEntry.Finding finding
                when finding.found() == AuditEntry.Found.NOT_IN_FORCE -> intents.remove(finding.id());
                case AuditEntry.Expiry expiry
                when expiry.id().equals(order) && expiry.fate() == AuditEntry.Fate.LAPSED -> intents.add(order);
                default -> {
                    // Neither makes a claim nor ends one.
                }
            }
        }
        return intents.stream().findFirst();
    }

    static boolean isClaim(AuditEntry.Intent intent) {
        return intent.action().cause().kind() == Cause.Kind.EXPIRY;
    }

    private static boolean takesBack(AuditEntry.Intent intent, UUID order) {
        return isClaim(intent) && order.equals(intent.action().cause().of());
    }
}
