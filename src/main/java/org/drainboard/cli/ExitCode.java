package org.drainboard.cli;

import java.util.List;
import java.util.stream.Stream;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.model.verdict.Verdict;

/** What the program's exit code tells a script. */
public enum ExitCode {
    /** Every verdict is HONEST or AT_RISK; or a change was verified. */
    OK(0),
    /** A FALSE_HEALTHY or a FALSE_DOWN. */
    FALSE_CLAIM(1),
    /** The command line or the inventory is wrong. */
    USAGE(2),
    /** Something CANNOT_TELL or unreachable, and nothing false. */
    CANNOT_TELL(3),
    /** The guard refused, or was not given its confirmation. Nothing was sent. */
    REFUSED(4),
    /** Sent, but the state asked for was not seen in time. */
    UNVERIFIED(5),
    /** HAProxy said no. */
    REJECTED(6),
    /** Sent, and no answer: it may have happened. */
    UNKNOWN(7);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The code for a judgement: what is false outranks what cannot be told. */
    static ExitCode of(Judgement judgement) {
        List<Verdict> verdicts = judgement.backends().stream()
                .flatMap(backend -> Stream.concat(
                        Stream.of(backend.verdict()), backend.servers().stream().map(server -> server.verdict())))
                .toList();
        if (verdicts.contains(Verdict.FALSE_HEALTHY) || verdicts.contains(Verdict.FALSE_DOWN)) {
            return FALSE_CLAIM;
        }
        boolean blind = verdicts.isEmpty()
                || verdicts.contains(Verdict.CANNOT_TELL)
                || !judgement.missing().isEmpty();
        return blind ? CANNOT_TELL : OK;
    }
}
