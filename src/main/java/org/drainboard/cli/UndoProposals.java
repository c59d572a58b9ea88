package org.drainboard.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.drainboard.model.Plain;
import org.drainboard.model.ServerId;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Proposal;
import org.drainboard.operate.ledger.Ledger;
import org.drainboard.operate.ledger.Undo;
import org.drainboard.operate.ledger.Undoing;

/** What takes back the last order on each of some servers; nothing at all when one of them cannot be taken back. */
final class UndoProposals implements Setting.Proposing {
    private final Accounts accounts;
    private final Output output;
    private final String reason;

    UndoProposals(Accounts accounts, Output output, String reason) {
        this.accounts = accounts;
        this.output = output;
        this.reason = reason;
    }

    @Override
    public Optional<List<Proposal>> propose(Collection<ServerId> servers, Judgement seen) {
        Ledger ledger;
        try {
            ledger = accounts.book().read();
        } catch (IOException e) {
            output.progress("The audit log " + accounts.log().file()
                    + " cannot be read, so nobody knows what there is to undo: " + e);
            return Optional.empty();
        }
        List<Proposal> proposals = new ArrayList<>();
        for (ServerId server : servers) {
            switch (Undo.server(ledger, seen.round(), server)) {
                case Undoing.Back back -> {
                    output.print("Undoes:   " + Plain.whole(back.order().text()));
                    Proposal proposal = back.proposal();
                    proposals.add(reason.isEmpty() ? proposal : proposal.because(reason));
                }
                case Undoing.No no -> output.print("Refused:  " + Plain.whole(no.why()));
            }
        }
        return proposals.size() == servers.size() ? Optional.of(proposals) : Optional.empty();
    }
}
