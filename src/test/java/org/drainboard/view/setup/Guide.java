package org.drainboard.view.setup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.drainboard.model.checkup.Remark;
import org.drainboard.view.inventory.Found;

/** Answers of the test to the first run; keeps what was asked. */
final class Guide implements FirstSteps {
    static final String INVENTORY = """
            version: 1
            environments:
              - name: production
                access: read-only
                haproxy:
                  - name: lb1
                    socket: ssh://lb1/run/haproxy/admin.sock
            """;

    final List<String> asked = new ArrayList<>();
    List<String> sockets = List.of("/run/haproxy/admin.sock");
    Found found = new Found(
            List.of(
                    Remark.good("HAProxy 3.0.11 answered on lb1 in 12 ms; up for 31 h"),
                    Remark.good("4 backends with 23 servers"),
                    Remark.note("The socket is at level operator: it can be read, and nothing can be ordered", "")),
            INVENTORY);
    String refused = "";
    List<Consumer<Found>> waiting = new ArrayList<>();
    boolean late;

    @Override
    public Path file() {
        return Path.of("/home/jane/.config/drainboard/inventory.yaml");
    }

    @Override
    public List<String> sockets() {
        return sockets;
    }

    @Override
    public void demo() {
        asked.add("demo");
    }

    @Override
    public void look(Consumer<Found> answer) {
        asked.add("look");
        answer(answer);
    }

    @Override
    public void reach(String host, Consumer<Found> answer) {
        asked.add("reach " + host);
        answer(answer);
    }

    private void answer(Consumer<Found> answer) {
        if (late) {
            waiting.add(answer);
        } else {
            answer.accept(found);
        }
    }

    @Override
    public void accept(Consumer<String> answer) {
        asked.add("accept");
        answer.accept(refused);
    }
}
