package org.drainboard.log;

import java.util.regex.Pattern;

/**
 * Takes out of a text what must not stand in a file: the user and password of an address, the query of a URL or of a
 * request, and what follows words such as {@code password}. Rather a word too many than one too few.
 */
final class Secrets {
    private static final Pattern USER_INFO = Pattern.compile("(://)[^/\\s@]{1,512}@");
    private static final Pattern QUERY = Pattern.compile("(/[^\\s?\"'<>]{0,1024})\\?[^\\s\"'<>]+");
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)\\b(basic|bearer)\\s+[a-z0-9+/=._~-]{4,}");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)([a-z0-9_.-]{0,64}(?:password|passwd|passphrase|secret|token|api[_-]?key)[a-z0-9_.-]{0,64}[\"']?"
                    + "\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|[^\\s,;]+)");

    private Secrets() {}

    static String hidden(String text) {
        String hidden = USER_INFO.matcher(text).replaceAll("$1…@");
        hidden = QUERY.matcher(hidden).replaceAll("$1?…");
        hidden = CREDENTIALS.matcher(hidden).replaceAll("$1 …");
        return NAMED.matcher(hidden).replaceAll("$1…");
    }
}
