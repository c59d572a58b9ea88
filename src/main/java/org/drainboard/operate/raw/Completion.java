package org.drainboard.operate.raw;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.drainboard.haproxy.RawVocabulary;
import org.drainboard.model.haproxy.ProxySnapshot;

/** Whole lines that a typed beginning may become: commands, then the names that the process has. */
public final class Completion {
    /** More than a person reads. */
    private static final int MOST = 50;

    private Completion() {}

    /** In the order of the commands, then of HAProxy's own page; empty when nothing fits. */
    public static List<String> of(String typed, ProxySnapshot fleet) {
        String start = String.join(" ", typed.stripLeading().split(" +", -1));
        return RawVocabulary.commands().stream()
                .filter(command -> fits(command, start))
                .flatMap(command -> filled(command, fleet))
                .distinct()
                .filter(line -> line.startsWith(start) && !line.equals(start))
                .limit(MOST)
                .toList();
    }

    /** Going by the words before the name, so that names are tried where they can fit only. */
    private static boolean fits(String command, String start) {
        int place = command.indexOf(" B") < 0 ? command.indexOf(" F") : command.indexOf(" B");
        String words = place < 0 ? command : command.substring(0, place + 1);
        return words.startsWith(start) || start.startsWith(words);
    }

    private static Stream<String> filled(String command, ProxySnapshot fleet) {
        if (command.contains("B/S")) {
            return each(command, "B/S", fleet.servers(), server -> server.backend() + "/" + server.server());
        }
        if (command.contains(" B")) {
            return each(command, "B", fleet.backends(), backend -> backend.name());
        }
        return command.contains(" F")
                ? each(command, "F", fleet.frontends(), frontend -> frontend.name())
                : Stream.of(command);
    }

    private static <T> Stream<String> each(String command, String place, List<T> all, Function<T, String> name) {
        return all.stream().map(one -> command.replace(place, name.apply(one)));
    }
}
