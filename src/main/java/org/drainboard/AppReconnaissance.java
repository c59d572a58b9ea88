package org.drainboard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.drainboard.cli.ImportSources;
import org.drainboard.config.ConfigFiles;
import org.drainboard.config.FirstLook;
import org.drainboard.config.Note;
import org.drainboard.config.Proposal;
import org.drainboard.doctor.ProxyCheckup;
import org.drainboard.doctor.Twins;
import org.drainboard.inventory.FarPath;
import org.drainboard.model.Endpoint;
import org.drainboard.model.SshHost;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;

/**
 * Reads the configuration of a machine and asks the HAProxys that it names, or else those at the usual places.
 * Sends only what reads; blocks on the disk and the network.
 */
final class AppReconnaissance {
    /** A login over ssh with a hardware key and a jump host takes seconds. */
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private static final long LARGEST = 1 << 20;

    private static final String USUAL = "/run/haproxy/admin.sock";

    private final Transport transport;
    private final ConfigFiles here;
    private final Function<SshHost, ConfigFiles> there;

    AppReconnaissance(Transport transport, ConfigFiles here, Function<SshHost, ConfigFiles> there) {
        this.transport = transport;
        this.here = here;
        this.there = there;
    }

    /** This machine, without asking its sockets anything. */
    Proposal unasked() {
        return FirstLook.at(here);
    }

    AppSighted here() {
        return asked(unasked());
    }

    /** @param typed as after {@code ssh}: {@code [USER@]HOST[:PORT]} */
    AppSighted over(String typed) {
        Optional<FarPath> far = FarPath.of(typed);
        return far.filter(machine -> machine.path().equals("/"))
                .map(machine -> over(machine.host()))
                .orElseGet(() -> AppSighted.nothing(Remark.bad(
                        "“" + typed + "” cannot be read as [USER@]HOST[:PORT]: letters, digits, . _ and -, none of them"
                                + " a - at the beginning",
                        "")));
    }

    private AppSighted over(SshHost host) {
        try {
            transport.list(host, "/", new Limits(DEADLINE, LARGEST));
        } catch (ExchangeException blind) {
            // Where only forwarding is allowed no file can be read, and the socket answers all the same.
            AppSighted guessed = asked(guess(host, blind.failure().message()));
            return guessed.proposal().isWhole()
                    ? guessed
                    : AppSighted.nothing(Remark.bad(blind.failure().message(), ""));
        }
        return asked(FirstLook.at(there.apply(host)));
    }

    /** @param from blank for this machine, a path, {@code ssh://HOST/PATH}, or a machine */
    AppSighted at(String from) {
        if (from.isBlank()) {
            return here();
        }
        boolean file = FarPath.isMeant(from)
                ? FarPath.of(from).filter(far -> !far.path().equals("/")).isPresent()
                : from.contains("/") || from.endsWith(".cfg");
        return file ? written(from) : over(from);
    }

    /** A file may be a copy from a machine whose sockets are not here, so nothing is asked. */
    private AppSighted written(String path) {
        Proposal read = new ImportSources(there).read(List.of(path), List.of());
        List<Remark> remarks = new ArrayList<>(remarks(read.notes()));
        if (read.isWhole()) {
            remarks.add(
                    Remark.note("No HAProxy was asked: the file may be a copy; test each entry once it is added", ""));
        }
        return new AppSighted(remarks, read);
    }

    private AppSighted asked(Proposal proposal) {
        List<Remark> remarks = new ArrayList<>();
        List<Proposal.Proposed<ProxyTarget>> answering = new ArrayList<>();
        Twins processes = new Twins();
        for (Proposal.Proposed<ProxyTarget> proxy : proposal.proxies()) {
            ProxyTarget target = proxy.target();
            String who = proposal.proxies().size() > 1 ? target.name() + ": " : "";
            Instant before = Instant.now();
            ProxyCheckup.Examined examined =
                    new ProxyCheckup(transport).examine("production", target, Access.READ_ONLY, DEADLINE);
            Checkup checkup = examined.checkup();
            Optional<String> twin = examined.process()
                    .filter(_ -> checkup.passed())
                    .flatMap(process -> processes.add(target.name(), process, before, Instant.now()));
            if (twin.isPresent()) {
                remarks.add(Remark.note(
                        target.address() + " is left out: it leads to the process that " + twin.get() + " leads to",
                        ""));
                continue;
            }
            if (checkup.passed()) {
                answering.add(proxy);
            }
            checkup.remarks().stream()
                    .map(remark -> remark.weight() == Remark.Weight.BAD
                            ? Remark.bad(target.name() + " is left out: " + remark.text(), remark.advice())
                            : new Remark(remark.weight(), who + remark.text(), remark.advice()))
                    .forEach(remarks::add);
        }
        remarks.addAll(remarks(proposal.notes()));
        return new AppSighted(remarks, new Proposal(answering, proposal.pools(), proposal.notes()));
    }

    private static List<Remark> remarks(List<Note> notes) {
        return notes.stream()
                .map(note -> Remark.note(note.text(), note.advice()))
                .toList();
    }

    private static Proposal guess(SshHost host, String unread) {
        ProxyTarget target = new ProxyTarget(
                host.host().replaceAll("[^A-Za-z0-9_.:-]", "-"),
                new Endpoint.Ssh(host, new Endpoint.Unix(USUAL)),
                null);
        return new Proposal(
                List.of(new Proposal.Proposed<>(target, "the usual place; no configuration could be read")),
                List.of(),
                List.of(new Note(unread, "")));
    }
}
