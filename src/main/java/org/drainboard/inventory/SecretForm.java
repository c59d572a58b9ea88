package org.drainboard.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.drainboard.model.Secret;
import org.jspecify.annotations.Nullable;

/** The form of a password: where it is kept. What was written instead is never shown: it may be the password. */
final class SecretForm implements Form<Secret> {
    private static final Pattern VARIABLE = Pattern.compile("env:([A-Za-z_][A-Za-z0-9_]*)");

    /** Not beginning with a dash, which would be an option of the program that looks it up. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.:@/+][A-Za-z0-9_.:@/+-]*");

    @Override
    public String expected() {
        return "env:VARIABLE or secret:ATTRIBUTE VALUE ..., such as env:HAPROXY_STATS or"
                + " secret:service haproxy account ops";
    }

    @Override
    public @Nullable Secret read(String key, Node node, Mistakes mistakes) {
        if (node instanceof Node.Scalar scalar) {
            if (VARIABLE.matcher(scalar.text()).matches()) {
                return new Secret.Variable(scalar.text().substring("env:".length()));
            }
            List<Secret.Attribute> attributes = attributes(scalar.text());
            if (!attributes.isEmpty()) {
                return new Secret.Stored(attributes);
            }
        }
        mistakes.add(
                node.place(),
                "`" + key + "` does not say where it is kept, and a secret itself does not belong into this file;"
                        + " expected " + expected());
        return null;
    }

    /** Empty where the text does not name any. */
    private static List<Secret.Attribute> attributes(String text) {
        String[] words = text.replaceFirst("^secret:", "").strip().split(" +");
        if (!text.startsWith("secret:")
                || words.length % 2 != 0
                || !Arrays.stream(words).allMatch(word -> WORD.matcher(word).matches())) {
            return List.of();
        }
        List<Secret.Attribute> attributes = new ArrayList<>();
        for (int at = 0; at < words.length; at += 2) {
            attributes.add(new Secret.Attribute(words[at], words[at + 1]));
        }
        return attributes;
    }
}
