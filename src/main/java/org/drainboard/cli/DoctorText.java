package org.drainboard.cli;

import java.util.List;
import org.drainboard.model.Plain;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.model.checkup.Remark;

/** What the doctor found, for people: what is wrong stands out, and what to do stands below it. */
final class DoctorText {
    private DoctorText() {}

    static String write(List<Checkup> checkups) {
        StringBuilder text = new StringBuilder();
        for (Checkup checkup : checkups) {
            text.append(checkup.passed() ? "OK     " : "WRONG  ")
                    .append(Plain.whole(checkup.subject()))
                    .append('\n');
            checkup.remarks().forEach(remark -> remark(remark, text));
        }
        long wrong = checkups.stream().filter(checkup -> !checkup.passed()).count();
        return text.append(
                        wrong == 0
                                ? "Nothing is wrong; tested: " + checkups.size() + "."
                                : wrong + " of " + checkups.size() + " tested are wrong.")
                .toString();
    }

    private static void remark(Remark remark, StringBuilder text) {
        String sign = switch (remark.weight()) {
            case GOOD -> "  +  ";
            case NOTE -> "  .  ";
            case BAD -> "  X  ";
        };
        text.append(sign).append(Plain.whole(remark.text())).append('\n');
        remark.advice()
                .lines()
                .forEach(
                        line -> text.append("       ").append(Plain.whole(line)).append('\n'));
    }
}
