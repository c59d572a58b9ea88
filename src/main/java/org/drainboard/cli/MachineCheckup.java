package org.drainboard.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.drainboard.model.Endpoint;
import org.drainboard.model.checkup.Checkup;
import org.drainboard.model.checkup.Remark;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.ProxyAddress;
import org.drainboard.model.inventory.StatusAddress;

/** What Drainboard itself needs on this machine. */
final class MachineCheckup {
    /** More than the line of an order takes. */
    private static final int PROBE = 16 << 10;

    private MachineCheckup() {}

    static Checkup of(Path inventoryFile, Inventory inventory, Path auditLog, Map<String, String> env) {
        List<Remark> remarks = new ArrayList<>();
        remarks.add(Remark.good("the inventory " + inventoryFile + " is read"));
        if (!Files.isWritable(inventoryFile)) {
            remarks.add(Remark.note("this user cannot write the inventory, so it is not edited from the window", ""));
        }
        ssh(inventory, env).ifPresent(remarks::add);
        remarks.add(state(auditLog));
        remarks.add(audit(auditLog));
        return new Checkup("this machine, user " + System.getProperty("user.name"), remarks);
    }

    private static Optional<Remark> ssh(Inventory inventory, Map<String, String> env) {
        List<String> hosts = inventory.environments().stream()
                .flatMap(MachineCheckup::endpoints)
                .flatMap(endpoint -> endpoint.machine().stream())
                .map(Object::toString)
                .distinct()
                .toList();
        if (hosts.isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> client = Arrays.stream(env.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "ssh"))
                .filter(Files::isExecutable)
                .findFirst();
        return Optional.of(client.map(path -> Remark.good("the ssh client is " + path))
                .orElseGet(() -> Remark.bad(
                        "there is no ssh on the PATH, and " + hosts.size() + " hosts are reached through it: "
                                + String.join(", ", hosts.subList(0, Math.min(5, hosts.size()))),
                        "apt-get install openssh-client")));
    }

    private static Stream<Endpoint> endpoints(Environment environment) {
        return Stream.concat(
                environment.proxies().stream()
                        .map(proxy -> proxy.address())
                        .filter(ProxyAddress.Socket.class::isInstance)
                        .map(address -> ((ProxyAddress.Socket) address).socket()),
                environment.pools().stream()
                        .flatMap(pool -> Stream.concat(
                                Stream.ofNullable(pool.listen()),
                                pool.status() instanceof StatusAddress.FastCgi(Endpoint endpoint, String _)
                                        ? Stream.of(endpoint)
                                        : Stream.empty())));
    }

    /** The folder of the audit log is that of everything else that this program keeps. */
    private static Remark state(Path auditLog) {
        Path folder = Optional.ofNullable(auditLog.toAbsolutePath().getParent()).orElse(auditLog);
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        Optional<String> problem = problem(there);
        return problem.isEmpty()
                ? Remark.good("the state folder " + folder + " can be written")
                : Remark.bad(
                        "the state folder " + folder + " cannot be written (" + problem.get()
                                + "): no order can be sent, and no log kept",
                        "give it to this user, make room there, or name another with XDG_STATE_HOME");
    }

    /** Only writing tells: a folder may be writable on a disk that is full. */
    private static Optional<String> problem(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.of(folder + " is no folder");
        }
        try {
            Path probe = Files.createTempFile(folder, ".drainboard", ".probe");
            try {
                Files.write(probe, new byte[PROBE]);
            } finally {
                Files.delete(probe);
            }
            return Optional.empty();
        } catch (AccessDeniedException _) {
            return Optional.of("permission denied in " + folder);
        } catch (FileSystemException e) {
            return Optional.of(Objects.requireNonNullElse(e.getReason(), e.toString()));
        } catch (IOException e) {
            return Optional.of(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    private static Remark audit(Path auditLog) {
        if (!Files.exists(auditLog)) {
            return Remark.good("there is no audit log yet; the first order makes it");
        }
        return Files.isReadable(auditLog) && Files.isWritable(auditLog)
                ? Remark.good("the audit log " + auditLog + " can be read and written")
                : Remark.bad(
                        "the audit log " + auditLog + " cannot be read or written: no order can be sent",
                        "give it to this user: chown " + System.getProperty("user.name") + " " + auditLog);
    }
}
