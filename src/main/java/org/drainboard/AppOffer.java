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

/**
 * What a look proposes for the inventory's file, until a person has seen it and says yes.
 *
 * @param source the file as it was when it was proposed; made where it is not there
 */
record AppOffer(Found found, InventorySource source, List<Edit> edits) {
    AppOffer {
        edits = List.copyOf(edits);
    }

    /** One that has nothing to write. */
    static AppOffer nothing(Path file, List<Remark> remarks) {
        return new AppOffer(new Found(remarks, ""), new InventorySource(file, Optional.empty()), List.of());
    }

    /** For a file that is not there yet. */
    static AppOffer fresh(Path file, AppSighted seen, String environment) {
        return of(seen, new ProposalEdits(environment, Optional.empty()), new InventorySource(file, Optional.empty()));
    }

    /** For the file as it is now. */
    static AppOffer added(Path file, AppSighted seen, String environment) {
        return switch (InventoryEditor.open(file)) {
            case InventoryEditor.Ready(InventorySource now) ->
                of(seen, new ProposalEdits(environment, Optional.of(now.file())), now);
            case InventoryEditor.Unreadable(List<Mistake> mistakes) -> refused(file, seen.remarks(), mistakes);
        };
    }

    private static AppOffer of(AppSighted seen, ProposalEdits wanted, InventorySource into) {
        List<Edit> edits = wanted.of(seen.proposal());
        if (edits.isEmpty()) {
            return seen.proposal().isWhole()
                    ? nothing(
                            into.file(),
                            with(
                                    seen.remarks(),
                                    Remark.good("All that was found is in " + wanted.environment() + " already")))
                    : nothing(into.file(), seen.remarks());
        }
        return switch (InventoryEditor.draft(into, edits)) {
            case Draft.Good(String text, var _) ->
                new AppOffer(
                        new Found(seen.remarks(), AppAdded.lines(into.text().orElse(""), text)), into, edits);
            case Draft.Refused(List<Mistake> mistakes) -> refused(into.file(), seen.remarks(), mistakes);
        };
    }

    private static AppOffer refused(Path file, List<Remark> remarks, List<Mistake> mistakes) {
        return nothing(
                file, with(remarks, Remark.bad(Plain.line(mistakes.getFirst().toString()), "")));
    }

    private static List<Remark> with(List<Remark> remarks, Remark last) {
        List<Remark> all = new ArrayList<>(remarks);
        all.add(last);
        return all;
    }

    /** Writes all of it or nothing. */
    Edited write() {
        return InventoryEditor.apply(source, edits);
    }
}
