package org.drainboard.view.backend.action;

import java.util.List;
import org.drainboard.view.backend.truth.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What the sheet says at one stage.
 *
 * @param where the environment and HAProxy, so that nobody drains the wrong one
 * @param changed what became different since the sheet was opened, or empty
 * @param refusals why the guard says no, where a person may override it; they stand before everything else
 * @param blocks why the guard asks or refuses, which servers, or what is known of the outcome
 * @param next what follows from it, or what to do next; may be empty
 */
public record Sheet(
        Tone tone,
        String title,
        String where,
        String changed,
        List<String> refusals,
        Facts facts,
        List<Block> blocks,
        String next,
        Form form,
        Buttons buttons) {
    public Sheet {
        refusals = List.copyOf(refusals);
        blocks = List.copyOf(blocks);
    }

    /** The command, and the capacity to compare; each empty where it says nothing. */
    public record Facts(String command, String now, String after) {
        static final Facts NONE = new Facts("", "", "");
    }

    /** Entries under a heading, which may be empty. */
    public record Block(String heading, List<Entry> entries) {
        public Block {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One line, with more below it.
     *
     * @param word before it, as a badge; may be empty
     * @param code after it, such as a command; may be empty
     * @param notes a line each
     */
    public record Entry(Tone tone, String word, String text, String code, List<String> notes) {
        public Entry {
            notes = List.copyOf(notes);
        }

        static Entry of(Tone tone, String text) {
            return new Entry(tone, "", text, "", List.of());
        }
    }

    /**
     * Which fields there are.
     *
     * @param typed the name that must be typed, or null
     * @param choices how far the order may go, with how it is called; empty where there is nothing to choose
     * @param busy whether something is under way
     */
    public record Form(
            boolean weight,
            @Nullable String typed,
            boolean reason,
            boolean lasting,
            boolean grace,
            List<Choice> choices,
            boolean busy) {
        static final Form NONE = new Form(false, null, false, false, false, List.of(), false);
        static final Form BUSY = new Form(false, null, false, false, false, List.of(), true);

        public Form {
            choices = List.copyOf(choices);
        }
    }

    /** How far an order may go, in words. */
    public record Choice(Reach reach, String words, boolean chosen) {}

    /**
     * The buttons by their words, an empty one where there is none, and the keys in a line.
     *
     * @param rest asks for what did not go
     */
    public record Buttons(String confirm, String cancel, String rest, String keys) {
        static final Buttons CLOSE = new Buttons("", "Close", "", "Esc closes");
    }
}
