package org.drainboard.inventory;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** How a single value is written: plain where YAML allows it for sure, quoted where not. */
final class ScalarText {
    /** No blank, no quote, no bracket, no comma; a colon or # only within. What these mean is then asked of the reader. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/_.][A-Za-z0-9/_.@+:#=~-]*");

    private ScalarText() {}

    static String of(Node.Scalar scalar) {
        return of(scalar, (char) 0);
    }

    /** @param quote to be used again, or 0 */
    static String of(Node.Scalar scalar, char quote) {
        if (scalar.kind() == Node.Kind.NUMBER) {
            return scalar.text();
        }
        boolean printable = scalar.text().chars().noneMatch(Character::isISOControl);
        if (quote == '\'' && printable) {
            return "'" + scalar.text().replace("'", "''") + "'";
        }
        return quote == 0 && plain(scalar.text()) ? scalar.text() : quoted(scalar.text());
    }

    private static boolean plain(String text) {
        return PLAIN.matcher(text).matches()
                && !text.endsWith(":")
                && YamlTree.read("[" + text + "]", new Mistakes(Path.of("inventory.yaml")))
                        instanceof Node.Sequence(Place _, List<Node> items)
                && items.size() == 1
                && items.getFirst() instanceof Node.Scalar(Place _, Node.Kind kind, String read)
                && kind == Node.Kind.TEXT
                && read.equals(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (Character.isISOControl(point) || point == 0x2028 || point == 0x2029 || point == 0xFEFF) {
                quoted.append(String.format("\\u%04x", point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }
}
