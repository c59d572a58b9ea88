package org.drainboard.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drainboard.model.Endpoint;
import org.drainboard.model.SshHost;
import org.drainboard.model.inventory.ProxyTarget;

/**
 * What a machine has to watch, for whoever has no inventory yet: its HAProxy's configuration and its pools' files if they
 * can be read, and else the sockets that stand where they usually do. Blocks on the disk, or on ssh.
 */
public final class FirstLook {
    /** Where Debian, Red Hat and HAProxy's own examples put the configuration. */
    public static final List<String> CONFIGURATIONS =
            List.of("/etc/haproxy/haproxy.cfg", "/usr/local/etc/haproxy/haproxy.cfg");

    private static final List<String> SOCKETS = List.of(
            "/run/haproxy/*.sock",
            "/var/run/haproxy/*.sock",
            "/run/haproxy*.sock",
            "/var/run/haproxy*.sock",
            "/var/lib/haproxy/stats*",
            "/var/lib/haproxy/*.sock");

    private FirstLook() {}

    /** A proposal, which is not whole where nothing was found; its notes say where was looked. */
    public static Proposal at(ConfigFiles files) {
        List<String> readable = CONFIGURATIONS.stream()
                .filter(path -> files.read(path) instanceof ConfigFiles.Found)
                .limit(1)
                .toList();
        HaproxyConfig haproxy = HaproxyReader.read(files, readable);
        PoolReader.Result pools = PoolReader.read(files, PoolReader.USUAL);
        Proposal read = Proposals.of(files.machine(), haproxy, List.of(new Proposals.PoolsAt(files.machine(), pools)));
        if (!read.proxies().isEmpty()) {
            return read;
        }
        return read.and(sockets(files, readable.isEmpty() ? unread(files) : List.of()));
    }

    private static Proposal sockets(ConfigFiles files, List<Note> notes) {
        List<String> all = SOCKETS.stream()
                .flatMap(path -> Globs.expand(files, path).stream())
                .distinct()
                .toList();
        // Where /var/run is /run each is found twice; and what gives orders comes first.
        List<String> found = all.stream()
                .filter(path -> !path.startsWith("/var/run/") || !all.contains(path.substring("/var".length())))
                .sorted(Comparator.comparing((String path) -> !path.contains("admin")))
                .toList();
        List<Note> said = new ArrayList<>(notes);
        if (found.isEmpty()) {
            said.add(new Note(
                    "no HAProxy socket at " + String.join(", ", SOCKETS),
                    "if HAProxy runs there, in section global of its configuration, then reload it:\n"
                            + "    stats socket /run/haproxy/admin.sock mode 660 level admin"));
        }
        return new Proposal(
                IntStream.range(0, found.size())
                        .mapToObj(at -> proxy(files, found.get(at), at))
                        .toList(),
                List.of(),
                said);
    }

    /** @param before how many were found before it */
    private static Proposal.Proposed<ProxyTarget> proxy(ConfigFiles files, String path, int before) {
        Optional<SshHost> machine = files.machine();
        Endpoint unix = new Endpoint.Unix(path);
        String name = machine.map(host -> host.host() + (before == 0 ? "" : "-" + (before + 1)))
                .orElse("lb" + (before + 1));
        return new Proposal.Proposed<>(
                new ProxyTarget(
                        name.replaceAll("[^A-Za-z0-9_.:-]", "-"),
                        machine.<Endpoint>map(host -> new Endpoint.Ssh(host, unix))
                                .orElse(unix),
                        null),
                "found at " + files.named(path));
    }

    private static List<Note> unread(ConfigFiles files) {
        return CONFIGURATIONS.stream()
                .flatMap(path -> files.read(path) instanceof ConfigFiles.Unread(String why)
                        ? Stream.of(new Note(why))
                        : Stream.empty())
                .toList();
    }
}
