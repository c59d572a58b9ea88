package org.drainboard.verdict.agreement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drainboard.model.Spans;
import org.drainboard.model.haproxy.Standing;
import org.drainboard.model.verdict.Disagreement;

/** The sentence on a disagreement: who says what since when, and what follows from it. */
final class Sentence {
    private Sentence() {}

    static String of(Disagreement.Matter matter, Sides sides, Right right) {
        List<String> parts = new ArrayList<>();
        sides.byAnswer().forEach((says, tellings) -> parts.add(side(matter, says, tellings)));
        return String.join(matter == Disagreement.Matter.CLAIM ? "; " : ", ", parts)
                + switch (matter) {
                    case CLAIM -> right.words(sides);
                    case ORDER -> sending(sides);
                    case ADDRESS -> ": these may be two machines, so their claims are not compared";
                    case WEIGHT, MEMBER -> "";
                };
    }

    /** For a server that some do not have at all. */
    static String lacking(List<String> having, List<String> lacking) {
        return Names.of(having) + Names.verb(having, " has it, ", " have it, ") + Names.of(lacking)
                + Names.verb(lacking, " does not", " do not")
                + ": no order can reach it there, and no traffic comes from there";
    }

    private static String side(Disagreement.Matter matter, String says, List<Telling> tellings) {
        List<String> names = tellings.stream().map(Telling::haproxy).toList();
        return switch (matter) {
            case CLAIM ->
                Names.of(names) + Names.verb(names, " says ", " say ") + says + " since "
                        + Spans.whole(youngest(tellings)) + checks(tellings);
            case WEIGHT -> says + weights(tellings) + " on " + Names.of(names);
            case ORDER, ADDRESS, MEMBER -> says + " on " + Names.of(names);
        };
    }

    /** How long all of them have said it. */
    static Duration youngest(List<Telling> tellings) {
        return tellings.stream()
                .map(telling -> telling.row().sinceChange())
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static String checks(List<Telling> tellings) {
        String results = tellings.stream()
                .map(telling -> telling.row().check())
                .filter(check -> !check.passed() && !check.status().isEmpty())
                .map(check -> check.status())
                .distinct()
                .limit(2)
                .collect(Collectors.joining(", "));
        return results.isEmpty() ? "" : " (" + results + ")";
    }

    private static String weights(List<Telling> tellings) {
        Standing standing = tellings.getFirst().row().standing();
        return " (" + standing.weight() + ", by configuration " + standing.initialWeight() + ")";
    }

    private static String sending(Sides sides) {
        List<String> ready = sides.byAnswer().entrySet().stream()
                .filter(side -> side.getKey().equals("ready"))
                .map(Map.Entry::getValue)
                .flatMap(tellings -> tellings.stream()
                        .filter(telling -> telling.row().claimedServing())
                        .map(Telling::haproxy))
                .toList();
        return ready.isEmpty()
                ? ""
                : ": " + Names.of(ready) + Names.verb(ready, " goes on sending", " go on sending") + " to it";
    }
}
