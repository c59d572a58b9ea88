package org.drainboard.view.inventory;

import java.util.List;
import org.drainboard.model.checkup.Remark;

/**
 * What was found where somebody asked to look.
 *
 * @param remarks what was read and what failed, with what to do
 * @param inventory the lines that are proposed; empty where nothing was found to put into one
 */
public record Found(List<Remark> remarks, String inventory) {
    public Found {
        remarks = List.copyOf(remarks);
    }
}
