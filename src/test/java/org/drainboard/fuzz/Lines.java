package org.drainboard.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Grows inputs that are lines; one character a byte, so that nothing is lost. */
public final class Lines {
    private Lines() {}

    /** The first {@code header} lines once, the others many times, each time changed by {@code renamed}, and {@code end}. */
    public static byte[] grown(byte[] input, int header, int times, String end, Renaming renamed) {
        String text = new String(input, ISO_8859_1);
        int at = 0;
        for (int line = 0; line < header; line++) {
            int next = text.indexOf('\n', at) + 1;
            at = next == 0 ? text.length() : next;
        }
        int stop = text.endsWith(end) ? Math.max(at, text.length() - end.length()) : text.length();
        StringBuilder all = new StringBuilder(text.substring(0, at));
        String body = text.substring(at, stop);
        for (int time = 0; time < times; time++) {
            all.append(renamed.by(time).apply(body));
        }
        return all.append(end).toString().getBytes(ISO_8859_1);
    }

    /** How to tell one time from another, where a format wants names of their own. */
    public interface Renaming {
        Renaming NONE = _ -> UnaryOperator.identity();

        UnaryOperator<String> by(int time);

        /** Puts the number of the time behind each match. */
        static Renaming behind(Pattern names) {
            return time ->
                    text -> names.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group() + time));
        }
    }
}
