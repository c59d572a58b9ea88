package org.drainboard.verdict.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drainboard.model.verdict.Disagreement;

/** Who says what: the tellings by their answer to a question, the answer of the fewest first. */
record Sides(Map<String, List<Telling>> byAnswer) {

    static Sides of(Question question, List<Telling> tellings) {
        if (agree(question, tellings)) {
            return new Sides(Map.of());
        }
        Map<String, List<Telling>> answers = new LinkedHashMap<>();
        for (Telling telling : tellings) {
            String told = question.told(telling);
            if (told != null) {
                answers.computeIfAbsent(told, _ -> new ArrayList<>()).add(telling);
            }
        }
        Map<String, List<Telling>> sorted = new LinkedHashMap<>();
        answers.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Telling>> each) ->
                                each.getValue().size())
                        .thenComparing(each -> each.getValue().getFirst().haproxy()))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return new Sides(sorted);
    }

    /** The usual case, and the one that must be quick. */
    private static boolean agree(Question question, List<Telling> tellings) {
        String first = null;
        for (Telling telling : tellings) {
            String told = question.told(telling);
            if (first == null) {
                first = told;
            } else if (told != null && !told.equals(first)) {
                return false;
            }
        }
        return true;
    }

    boolean differ() {
        return byAnswer.size() > 1;
    }

    List<Telling> all() {
        return byAnswer.values().stream().flatMap(List::stream).toList();
    }

    List<Disagreement.Side> shown() {
        return byAnswer.entrySet().stream()
                .map(each -> new Disagreement.Side(
                        each.getKey(),
                        each.getValue().stream().map(Telling::haproxy).toList()))
                .toList();
    }
}
