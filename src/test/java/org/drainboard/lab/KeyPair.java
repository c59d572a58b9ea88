package org.drainboard.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A throwaway key for ssh. */
final class KeyPair {
    private KeyPair() {}

    /** Makes one without a passphrase: the file, and beside it its public half in {@code .pub}. */
    static void make(Path file) throws IOException {
        String name = file.getFileName().toString();
        Process keygen = new ProcessBuilder(
                        "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", file.toString())
                .inheritIO()
                .start();
        try {
            if (!keygen.waitFor(10, TimeUnit.SECONDS) || keygen.exitValue() != 0) {
                throw new AssertionError("ssh-keygen failed");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
