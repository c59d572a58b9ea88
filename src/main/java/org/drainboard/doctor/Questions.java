package org.drainboard.doctor;

import java.time.Duration;
import org.drainboard.haproxy.Answer;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.haproxy.Show;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.Transport;

/** One reading command to a runtime socket. */
final class Questions {
    private Questions() {}

    sealed interface Heard {}

    record Said(String text) implements Heard {}

    record Unsaid(Failure failure) implements Heard {}

    static Heard ask(Transport transport, ProxyTarget target, String command, Duration deadline) {
        Show show =
                Show.of(command).orElseThrow(() -> new IllegalArgumentException("not a reading command: " + command));
        return switch (new RuntimeApi(transport, target).say(show, deadline)) {
            case Answer.Got<String>(String text) -> new Said(text);
            case Answer.Failed<String>(Failure failure) -> new Unsaid(failure);
        };
    }
}
