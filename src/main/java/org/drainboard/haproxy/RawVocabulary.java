package org.drainboard.haproxy;

import java.util.List;
import java.util.stream.Stream;

/** The commands that are offered while one types; {@code B/S}, {@code B} and {@code F} stand for names. */
public final class RawVocabulary {
    private static final List<String> CHANGES = List.of(
            "set server B/S state drain",
            "set server B/S state ready",
            "set server B/S state maint",
            "set server B/S weight ",
            "shutdown sessions server B/S",
            "enable health B/S",
            "disable health B/S",
            "enable agent B/S",
            "disable agent B/S");

    private static final List<String> NAMED = List.of(
            "show servers state B",
            "show servers conn B",
            "get weight B/S",
            "set maxconn server B/S ",
            "disable frontend F",
            "enable frontend F",
            "shutdown frontend F");

    private RawVocabulary() {}

    /** Reading ones first. */
    public static List<String> commands() {
        return Stream.of(Show.ALLOWED, CHANGES, NAMED, Danger.commands())
                .flatMap(List::stream)
                .filter(command -> !List.of("show", "get").contains(command))
                .toList();
    }
}
