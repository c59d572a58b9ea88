package org.drainboard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drainboard.cli.ProposalEdits;
import org.drainboard.inventory.Draft;
import org.drainboard.inventory.Edit;
import org.drainboard.inventory.Edited;
import org.drainboard.inventory.InventoryEditor;
import org.drainboard.inventory.InventorySource;
import org.drainboard.inventory.Mistake;
import org.drainboard.model.Plain;
import org.drainboard.model.checkup.Remark;
import org.drainboard.view.inventory.Found;

/** What a look proposes for the file, kept until a person has seen it and says yes. Safe for many threads. */
final class AppOffer {
    private InventorySource source;
    private List<Edit> edits = List.of();

    /** @param file that is written; made where it is not there */
    AppOffer(Path file) {
        source = new InventorySource(file, Optional.empty());
    }

    /** For a file that is not there yet. */
    synchronized Found fresh(AppSighted seen, String environment) {
        return found(
                seen,
                new ProposalEdits(environment, Optional.empty()),
                new InventorySource(source.file(), Optional.empty()));
    }

    /** For the file as it is now. */
    synchronized Found added(AppSighted seen, String environment) {
        return switch (InventoryEditor.open(source.file())) {
            case InventoryEditor.Ready(InventorySource now) ->
                found(seen, new ProposalEdits(environment, Optional.of(now.file())), now);
            case InventoryEditor.Unreadable(List<Mistake> mistakes) -> refused(seen.remarks(), mistakes);
        };
    }

    private Found found(AppSighted seen, ProposalEdits wanted, InventorySource into) {
        source = into;
        edits = wanted.of(seen.proposal());
        if (edits.isEmpty()) {
            return seen.proposal().isWhole()
                    ? with(seen.remarks(), Remark.good("All that was found is in " + wanted.environment() + " already"))
                    : new Found(seen.remarks(), "");
        }
        return switch (InventoryEditor.draft(into, edits)) {
            case Draft.Good(String text, var _) ->
                new Found(seen.remarks(), AppAdded.lines(into.text().orElse(""), text));
            case Draft.Refused(List<Mistake> mistakes) -> refused(seen.remarks(), mistakes);
        };
    }

    private Found refused(List<Remark> remarks, List<Mistake> mistakes) {
        edits = List.of();
        return with(remarks, Remark.bad(Plain.line(mistakes.getFirst().toString()), ""));
    }

    private static Found with(List<Remark> remarks, Remark last) {
        List<Remark> all = new ArrayList<>(remarks);
        all.add(last);
        return new Found(all, "");
    }

    /** Writes what was found last, all of it or nothing. */
    synchronized Edited write() {
        return InventoryEditor.apply(source, edits);
    }
}
