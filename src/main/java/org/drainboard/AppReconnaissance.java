package org.drainboard;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drainboard.haproxy.RuntimeApi;
import org.drainboard.inventory.InventoryFile;
import org.drainboard.model.Failure;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.haproxy.ProxySnapshot;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Transport;
import org.drainboard.view.setup.Found;

/** Asks sockets whether a HAProxy answers there, and proposes those that do. Sends only what reads. */
final class AppReconnaissance {
    /** A login over ssh with a hardware key and a jump host takes seconds. */
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private final Transport transport;

    AppReconnaissance(Transport transport) {
        this.transport = transport;
    }

    /** @param sockets paths on this machine */
    Found here(List<String> sockets) {
        List<Remark> remarks = new ArrayList<>();
        AppProposal proposal = new AppProposal();
        boolean some = false;
        for (String path : sockets) {
            AppAnswer answer = ask("haproxy", "unix:" + path);
            remarks.add(answer.remark);
            if (answer.haproxy()) {
                some = true;
                proposal.add("haproxy", "unix:" + path);
            }
        }
        return new Found(remarks, some ? proposal.text() : "");
    }

    /** @param host as after {@code ssh}; the usual places there are tried until one answers */
    Found over(String host) {
        String name = host.replaceFirst("^.*@", "").replaceFirst(":\\d+$", "");
        List<Remark> remarks = new ArrayList<>();
        for (String path : AppSockets.USUAL) {
            String socket = "ssh://" + host + path;
            AppAnswer answer = ask(name, socket);
            if (answer.haproxy()) {
                return new Found(
                        List.of(answer.remark),
                        new AppProposal().add(name, socket).text());
            }
            remarks.add(answer.remark);
            if (answer.hopeless) {
                break;
            }
        }
        return new Found(remarks, "");
    }

    /** @param hopeless the way there is broken, or the address is none: no other path will do better */
    private record AppAnswer(Remark remark, boolean hopeless) {
        boolean haproxy() {
            return remark.weight() != Remark.Weight.BAD;
        }
    }

    private AppAnswer ask(String name, String socket) {
        try {
            return switch (AppProposal.read(new AppProposal().add(name, socket).text())) {
                case InventoryFile.Read(Inventory inventory) ->
                    ask(inventory.environments().getFirst().proxies().getFirst(), socket);
                case InventoryFile.Wrong(var mistakes) ->
                    new AppAnswer(Remark.bad(mistakes.getFirst().message(), ""), true);
                case InventoryFile.Absent(var gone) -> new AppAnswer(Remark.bad(gone + " is gone", ""), true);
            };
        } catch (IOException e) {
            return new AppAnswer(
                    Remark.bad("a file in " + System.getProperty("java.io.tmpdir") + " cannot be made: " + e, ""),
                    true);
        }
    }

    private AppAnswer ask(ProxyTarget target, String socket) {
        long start = System.nanoTime();
        try {
            ProxySnapshot seen = new RuntimeApi(transport, target, Access.READ_ONLY).read(DEADLINE);
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            return new AppAnswer(
                    Remark.good("HAProxy " + seen.process().version() + " answered at " + socket + " in " + millis
                            + " ms: " + seen.backends().size() + " backends with "
                            + seen.servers().size() + " servers"),
                    false);
        } catch (ExchangeException e) {
            Failure why = e.failure();
            boolean hopeless = Stream.of(Failure.Kind.UNREACHED, Failure.Kind.CONNECT_TIMED_OUT, Failure.Kind.TIMED_OUT)
                    .anyMatch(kind -> kind == why.kind());
            return new AppAnswer(Remark.bad(why.message(), ""), hopeless);
        }
    }
}
