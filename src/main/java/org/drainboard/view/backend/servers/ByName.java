package org.drainboard.view.backend.servers;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names in the order that people count in: {@code web2} before {@code web10}. */
public final class ByName implements Comparator<String> {
    public static final Comparator<String> ORDER = new ByName();

    private static final Pattern PARTS = Pattern.compile("[0-9]+|[^0-9]+");

    private ByName() {}

    @Override
    public int compare(String one, String other) {
        List<String> left = parts(one);
        List<String> right = parts(other);
        for (int at = 0; at < Math.min(left.size(), right.size()); at++) {
            int order = part(left.get(at), right.get(at));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(left.size(), right.size());
        return order != 0 ? order : one.compareTo(other);
    }

    private static int part(String one, String other) {
        boolean numbers = digit(one) && digit(other);
        return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }

    private static boolean digit(String part) {
        char first = part.charAt(0);
        return first >= '0' && first <= '9';
    }

    private static List<String> parts(String name) {
        return PARTS.matcher(name).results().map(MatchResult::group).toList();
    }
}
