package org.drainboard.inventory;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of a whole number; both bounds are allowed values. */
record WholeNumber(int least, int most, String expected) implements Form<Integer> {
    /** No leading zero: YAML 1.1 would read 010 as 8. */
    private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,8}");

    WholeNumber(int least, int most) {
        this(least, most, "a whole number from " + least + " to " + most);
    }

    @Override
    public @Nullable Integer read(String key, Node node, Mistakes mistakes) {
        if (node instanceof Node.Unusable) {
            return null;
        }
        if (node instanceof Node.Scalar scalar
                && scalar.kind() == Node.Kind.NUMBER
                && DIGITS.matcher(scalar.text()).matches()) {
            int number = Integer.parseInt(scalar.text());
            if (least <= number && number <= most) {
                return number;
            }
        }
        mistakes.add(key, node, expected);
        return null;
    }
}
