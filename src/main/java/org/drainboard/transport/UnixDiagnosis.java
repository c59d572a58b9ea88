package org.drainboard.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import jnr.constants.platform.Errno;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.Failure.Kind;

/** Why connect(2) to a path failed. The error number alone cannot tell a stale socket from a plain file. */
final class UnixDiagnosis {
    private UnixDiagnosis() {}

    static Failure of(Endpoint.Unix endpoint, Errno errno, String reason) {
        Diagnosis diagnosis = Diagnosis.of(endpoint);
        try {
            return of(diagnosis, Path.of(endpoint.path()), errno, reason);
        } catch (InvalidPathException _) {
            return diagnosis.other("cannot connect (" + reason + "), and the present locale has no letters for this"
                    + " path; start the program with LC_ALL=C.UTF-8");
        }
    }

    private static Failure of(Diagnosis diagnosis, Path path, Errno errno, String reason) {
        return switch (errno) {
            case ENOENT -> diagnosis.failure(Kind.NOT_FOUND, notFound(path));
            case ENOTDIR -> diagnosis.failure(Kind.NOT_FOUND, "a part of the path is not a folder; check the path");
            case EACCES, EPERM -> diagnosis.failure(Kind.PERMISSION_DENIED, denied(path));
            case EPROTOTYPE ->
                diagnosis.failure(Kind.NOT_A_SOCKET, "this is a datagram socket, not a stream socket; check the path");
            case ECONNREFUSED -> refused(diagnosis, path);
            default -> diagnosis.other("cannot connect (" + reason + ")");
        };
    }

    private static String notFound(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        String missing = folder != null && !Files.exists(folder)
                ? "there is no such file, nor the folder " + folder
                : "there is no such file";
        return missing + "; check the path, and whether the program that makes the socket runs";
    }

    private static String denied(Path path) {
        String next = "; run this program as a user who may use it, or loosen the socket's owner or mode";
        try {
            PosixFileAttributes file = Files.readAttributes(path, PosixFileAttributes.class);
            return "permission denied: the socket belongs to " + file.owner() + ":" + file.group() + " with mode "
                    + PosixFilePermissions.toString(file.permissions()) + ", and connecting needs write permission"
                    + next;
        } catch (IOException _) {
            return "permission denied: a folder on the way may not be searched" + next;
        }
    }

    private static Failure refused(Diagnosis diagnosis, Path path) {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            if (file.isDirectory()) {
                return diagnosis.failure(Kind.NOT_A_SOCKET, "this is a folder, not a socket; name the socket in it");
            }
            if (file.isRegularFile()) {
                return diagnosis.failure(Kind.NOT_A_SOCKET, "this is a plain file, not a socket; check the path");
            }
        } catch (IOException _) {
            return diagnosis.failure(Kind.NOT_FOUND, "the file vanished while connecting; try again");
        }
        return diagnosis.refused("a program that was killed leaves its socket file behind: start it again");
    }
}
