package org.drainboard.view.roll;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drainboard.model.ServerId;
import org.drainboard.operate.roll.Ramp;
import org.drainboard.operate.roll.RollPlan;

/** What stands in the fields of the form, and what it comes down to. */
record TypedOrder(
        List<ServerId> servers,
        String atMostOut,
        String grace,
        RollPlan.AtDeadline atDeadline,
        String ramp,
        String step,
        String reason,
        boolean returning) {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,5})\\s*(s|min|m|h|)");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");

    /**
     * The order.
     *
     * @throws IllegalArgumentException naming the field and what it must hold
     */
    RollPlan parse() {
        if (servers.isEmpty()) {
            throw new IllegalArgumentException(
                    "No server is in the queue: select a backend in the fleet, or mark servers.");
        }
        int out = count("At most out", atMostOut);
        if (out < 1 || out > servers.size()) {
            throw new IllegalArgumentException("At most out: 1 to " + servers.size() + ", not " + out + ".");
        }
        RollPlan plan = returning ? RollPlan.returning(servers, reason.strip()) : RollPlan.of(servers, reason.strip());
        return plan.atMostOut(out)
                .grace(span("Grace", grace), atDeadline)
                .ramp(new Ramp(shares(), span("Each step", step)));
    }

    private List<Integer> shares() {
        List<Integer> shares = Stream.of(ramp.replace("%", " ").strip().split("[ ,]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> count("Ramp", word))
                .toList();
        for (int at = 0; at < shares.size(); at++) {
            int least = at == 0 ? 0 : shares.get(at - 1);
            if (shares.get(at) <= least || shares.get(at) >= 100) {
                throw new IllegalArgumentException(
                        "Ramp: rising shares between 1 and 99 %, such as 25 50; got " + ramp + ".");
            }
        }
        return shares;
    }

    private static int count(String field, String text) {
        if (!COUNT.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException(field + ": a number, not “" + text.strip() + "”.");
        }
        return Integer.parseInt(text.strip());
    }

    private static Duration span(String field, String text) {
        Matcher span = SPAN.matcher(text.strip());
        if (!span.matches()) {
            throw new IllegalArgumentException(field + ": a time such as 30s or 2m, not “" + text.strip() + "”.");
        }
        long count = Long.parseLong(span.group(1));
        Duration time = switch (span.group(2)) {
            case "h" -> Duration.ofHours(count);
            case "m", "min" -> Duration.ofMinutes(count);
            default -> Duration.ofSeconds(count);
        };
        if (time.isZero()) {
            throw new IllegalArgumentException(field + ": longer than nothing.");
        }
        return time;
    }
}
