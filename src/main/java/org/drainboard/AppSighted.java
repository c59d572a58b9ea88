package org.drainboard;

import java.util.List;
import org.drainboard.config.Proposal;
import org.drainboard.model.checkup.Remark;

/** What was seen somewhere; without the HAProxys that did not answer, whose reasons stand among the remarks. */
record AppSighted(List<Remark> remarks, Proposal proposal) {
    AppSighted {
        remarks = List.copyOf(remarks);
    }

    static AppSighted nothing(Remark why) {
        return new AppSighted(List.of(why), new Proposal(List.of(), List.of(), List.of()));
    }
}
