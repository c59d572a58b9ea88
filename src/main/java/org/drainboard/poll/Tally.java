package org.drainboard.poll;

import java.util.ArrayList;
import java.util.List;

/** The answers of one tryout, and what they come to. For one thread only. */
final class Tally {
    private final List<String> steps = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<String> passed = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private boolean php;

    void add(String what, Answer answer) {
        String line = what + " " + answer.text();
        steps.add(line);
        switch (answer) {
            case Answer.Well well -> {
                passed.add(line);
                php |= well.php();
            }
            case Answer.Bad _ -> failed.add(line);
            case Answer.Left _ -> left.add(line);
        }
    }

    /** One that does not count, because it is asked once more. */
    void again(String what, Answer answer) {
        steps.add(what + " " + answer.text() + "; asked once more");
    }

    /** A web server that answers by itself says nothing of PHP, so that alone does not pass. */
    Tried result(String server) {
        if (!failed.isEmpty()) {
            return new Tried(Tried.Result.FAILED, String.join("; ", failed), steps);
        }
        if (php) {
            return new Tried(Tried.Result.PASSED, String.join("; ", passed), steps);
        }
        if (steps.isEmpty()) {
            return new Tried(
                    Tried.Result.UNTRIED,
                    "the inventory shows no pool, no web server and no check behind " + server
                            + ": add a pool that serves it, or a check",
                    steps);
        }
        List<String> words = new ArrayList<>(passed);
        if (!passed.isEmpty()) {
            words.add("PHP behind it was not asked");
        }
        words.addAll(left);
        return new Tried(Tried.Result.UNTRIED, String.join("; ", words), steps);
    }
}
