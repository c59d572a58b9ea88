package org.drainboard.model.checkup;

import java.util.List;
import org.drainboard.model.checkup.Remark.Weight;

/**
 * What a test of one thing found, in the order in which it was asked.
 *
 * @param subject what was tested, for a person: {@code haproxy production/lb1 (unix:/run/haproxy/admin.sock)}
 */
public record Checkup(String subject, List<Remark> remarks) {
    public Checkup {
        remarks = List.copyOf(remarks);
    }

    /** Whether nothing is wrong; what is merely worth knowing does not count. */
    public boolean passed() {
        return remarks.stream().noneMatch(remark -> remark.weight() == Weight.BAD);
    }
}
