package org.drainboard.operate.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a log is as it was written: no line missing, changed, inserted or swapped, at the end neither. */
public final class Chain {
    private final List<byte[]> lines;
    private final boolean closed;
    private final Optional<Head> head;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long seq;
    private String prev = Line.NOTHING;
    private boolean chained;

    private Chain(LogBytes log, Optional<Head> head) {
        this.lines = log.lines();
        this.closed = log.closed();
        this.head = head;
    }

    /**
     * Something that is not as it was written.
     *
     * @param line its number in the file, from 1
     */
    public record Fault(long line, String what, String expected, String got) {}

    /**
     * What a check found.
     *
     * @param notes what is no fault but worth saying: lines torn by a crash, a head that lags behind
     */
    public record Report(long lines, List<Fault> faults, List<String> notes) {
        public Report {
            faults = List.copyOf(faults);
            notes = List.copyOf(notes);
        }

        public boolean intact() {
            return faults.isEmpty();
        }
    }

    /**
     * Checks the whole log.
     *
     * @throws IOException when it cannot be read, as one that does not exist
     */
    public static Report check(Path file) throws IOException {
        // The head first: what is appended in the meantime is then behind it, never missing.
        Optional<Head> head = Head.read(file);
        return new Chain(LogBytes.of(Files.readAllBytes(file)), head).report();
    }

    private Report report() {
        for (int i = 0; i < lines.size(); i++) {
            check(i);
        }
        end();
        return new Report(lines.size(), faults, notes);
    }

    private void check(int index) {
        String text = LogBytes.text(lines.get(index));
        Optional<Line> frame = Line.of(text);
        if (frame.isPresent()) {
            framed(index + 1, text, frame.get());
        } else if (!chained && text.endsWith("}")) {
            notes.add("line " + (index + 1) + " was written before there was a chain");
            seq++;
        } else {
            frameless(index);
        }
        prev = Line.hash(lines.get(index));
        if (head.isPresent()
                && head.get().count() == seq
                && !prev.equals(head.get().hash())) {
            fault(
                    index + 1,
                    "the line is not the one that the head file knows",
                    "hash " + head.get().hash(),
                    "hash " + prev);
        }
    }

    private void framed(int number, String text, Line line) {
        if (!line.sound()) {
            fault(number, "the line was changed", "hash " + Line.hash(line.sealed()), "hash " + line.own());
        } else if (line.seq() != seq + 1) {
            fault(number, order(line.seq()), "sequence number " + (seq + 1), "sequence number " + line.seq());
        } else if (!line.prev().equals(prev)) {
            fault(number, "the line before is not the one it was written after", "prev " + prev, "prev " + line.prev());
        }
        if (LineParser.parse(number, text) instanceof AuditLine.Entry(long _, AuditEntry.Gap gap, Program _)) {
            fault(
                    number,
                    "when this line was written, the end of the log was missing",
                    gap.counted() < 0 ? "a head file" : gap.counted() + " lines, by the head file",
                    gap.counted() < 0 ? "none" : gap.found() + " lines");
        }
        seq = line.seq();
        chained = true;
    }

    private String order(long got) {
        return got <= seq
                ? "a line stands twice or in the wrong place"
                : (got - seq - 1) + (got - seq == 2 ? " line is" : " lines are") + " missing before it";
    }

    /** A crash leaves a line cut short; the line that was written next knows its hash. */
    private void frameless(int index) {
        long number = ++seq;
        boolean last = index == lines.size() - 1;
        boolean counted = last && head.isPresent() && head.get().count() >= number;
        boolean vouched = !last
                && Line.of(LogBytes.text(lines.get(index + 1)))
                        .filter(next -> next.prev().equals(Line.hash(lines.get(index))))
                        .isPresent();
        if (vouched || (last && !counted)) {
            notes.add("line " + (index + 1) + " was torn by a crash"
                    + (last && !closed ? ", or is being written at this moment" : "") + "; nothing was sent for it");
        } else {
            fault(index + 1, "the line is not one that was written", "a line of the chain", clip(lines.get(index)));
        }
    }

    private void end() {
        if (head.isEmpty()) {
            if (chained) {
                fault(lines.size(), "the head file is missing or damaged", "a count and a hash", "nothing of the kind");
            }
            return;
        }
        long count = head.get().count();
        if (count > seq) {
            fault(
                    lines.size(),
                    "the end of the log is missing",
                    count + " lines, by the head file",
                    seq + (seq == 1 ? " line" : " lines"));
        } else if (count < seq) {
            notes.add("the head file is " + (seq - count) + " behind, as after a crash; the next line sets it right");
        }
    }

    private void fault(long line, String what, String expected, String got) {
        faults.add(new Fault(line, what, expected, got));
    }

    private static String clip(byte[] line) {
        String text = LogBytes.text(line);
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
