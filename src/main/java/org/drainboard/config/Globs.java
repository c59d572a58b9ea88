package org.drainboard.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Paths with {@code *} and {@code ?}, as glob(7) understands them; a hidden file is not meant by {@code *}. */
final class Globs {
    private Globs() {}

    /** All files that are meant, sorted; a path without a wildcard is meant whether it is there or not. */
    static List<String> expand(ConfigFiles files, String path) {
        List<String> found = List.of("");
        for (String part : path.substring(path.startsWith("/") ? 1 : 0).split("/+", -1)) {
            List<String> next = new ArrayList<>();
            for (String folder : found) {
                if (!wild(part)) {
                    next.add(folder + "/" + part);
                    continue;
                }
                Pattern pattern = pattern(part);
                files.list(folder.isEmpty() ? "/" : folder).stream()
                        .filter(name -> pattern.matcher(name).matches() && !name.startsWith("."))
                        .forEach(name -> next.add(folder + "/" + name));
            }
            found = next;
        }
        return found;
    }

    static boolean wild(String path) {
        return path.contains("*") || path.contains("?");
    }

    private static Pattern pattern(String part) {
        StringBuilder pattern = new StringBuilder();
        part.chars().forEach(c -> {
            switch (c) {
                case '*' -> pattern.append(".*");
                case '?' -> pattern.append('.');
                default -> pattern.append(Pattern.quote(Character.toString(c)));
            }
        });
        return Pattern.compile(pattern.toString());
    }
}
