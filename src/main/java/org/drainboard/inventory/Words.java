package org.drainboard.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drainboard.model.inventory.ServerPattern;

/** The forms of names, paths and other single words. */
final class Words {
    /** What HAProxy allows in the names of proxies and servers (Configuration Manual, section 2.2 and proxy names). */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:-]+");

    private static final Pattern PLAIN = Pattern.compile("[!-~]+");
    private static final Pattern PRINTABLE = Pattern.compile("\\P{Cntrl}+");

    static final Text<String> NAME_OF_ITS_OWN = new Text<>(
            "a name of letters, digits and _ . : - (in quotes if it is a number)",
            text -> NAME.matcher(text).matches() ? Parsed.good(text) : Parsed.bad(""));

    static final Text<ServerPattern> SERVERS =
            new Text<>("BACKEND/SERVER or BACKEND/*, such as \"app_fcgi/web2\"", Words::servers);

    /** RFC 7617: no colon, which ends the user's name on the wire. */
    static final Text<String> USER = new Text<>(
            "a user's name without blanks and colons",
            text -> PLAIN.matcher(text).matches() && text.indexOf(':') < 0 ? Parsed.good(text) : Parsed.bad(""));

    static final Text<String> URL_PATH = new Text<>(
            "a path such as /deep.php",
            text -> absolute(text, PLAIN, "it has a blank, a control character or one beyond ASCII"));

    static final Text<String> SCRIPT = new Text<>("the script's absolute file such as /srv/www/deep.php", Words::file);

    private Words() {}

    /** One of the words that an enum's constants are written as. */
    static <E> Text<E> oneOf(E[] constants, Function<E, String> word) {
        List<String> words = Arrays.stream(constants).map(word).toList();
        String expected = "one of " + words.stream().collect(Collectors.joining(", "));
        return new Text<>(expected, text -> {
            for (E constant : constants) {
                if (word.apply(constant).equals(text)) {
                    return Parsed.good(constant);
                }
            }
            return Parsed.bad(NearMiss.of(text, words)
                    .map(near -> "did you mean " + near + "?")
                    .orElse(""));
        });
    }

    static Parsed<String> file(String text) {
        return absolute(text, PRINTABLE, "it has a control character");
    }

    private static Parsed<ServerPattern> servers(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2
                || !NAME.matcher(parts[0]).matches()
                || !(parts[1].equals("*") || NAME.matcher(parts[1]).matches())) {
            return Parsed.bad("");
        }
        return Parsed.good(new ServerPattern(parts[0], parts[1]));
    }

    private static Parsed<String> absolute(String text, Pattern allowed, String why) {
        if (!text.startsWith("/")) {
            return Parsed.bad("it does not begin with /");
        }
        return allowed.matcher(text).matches() ? Parsed.good(text) : Parsed.bad(why);
    }
}
