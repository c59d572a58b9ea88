package org.drainboard.haproxy;

import java.util.List;
import java.util.Optional;
import org.drainboard.model.change.Change;

/**
 * What one line typed by a person comes down to. Only one command fits into a line; there is no way to put a second one
 * in.
 */
public sealed interface RawCommand {
    /** It reads and changes nothing. */
    record Reads(Show show) implements RawCommand {}

    /** It is one of the changes that Drainboard knows, so the guard can judge it. */
    record Changes(String backend, String server, Change change) implements RawCommand {}

    /** It may do anything; what that is, only the person knows. */
    record Acts(RawAct act) implements RawCommand {}

    /**
     * It is never sent.
     *
     * @param why for the person who typed it: what is wrong, and what to do instead
     */
    record Refused(String why) implements RawCommand {}

    /** Reads a line as it was typed; any number of blanks may stand between words. */
    static RawCommand parse(String typed) {
        Optional<String> bytes = RawBytes.objection(typed);
        if (bytes.isPresent()) {
            return new Refused(bytes.get());
        }
        List<String> words = List.of(typed.strip().split(" +"));
        String line = String.join(" ", words);
        Optional<String> kind = RawRefusals.objection(line);
        if (kind.isPresent()) {
            return new Refused(kind.get());
        }
        return Show.of(line)
                .<RawCommand>map(Reads::new)
                .or(() -> RawChange.of(words))
                .orElseGet(() -> new Acts(new RawAct(line)));
    }
}
