package org.drainboard.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A throwaway certificate authority in a folder, by the system's openssl. */
public final class Authority {
    private static final List<String> NEW_KEY =
            List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes");

    private final Path folder;

    /** One that nobody else believes; its certificate is {@link #pem}. */
    public Authority(Path folder) {
        this.folder = folder;
        openssl(Stream.of(
                List.of("req", "-x509"),
                NEW_KEY,
                List.of("-keyout", file("ca.key"), "-out", file("ca.pem"), "-days", "2", "-subj", "/CN=throwaway")));
    }

    public Path pem() {
        return folder.resolve("ca.pem");
    }

    /**
     * A certificate, followed by its key, in one PEM file.
     *
     * @param names such as {@code DNS:shop.example.net} or {@code IP:127.0.0.1}
     * @param days how long it is valid; less than 0 for one that has expired
     */
    public Path certify(String file, String names, int days) throws IOException {
        openssl(Stream.of(
                List.of("req", "-new"),
                NEW_KEY,
                List.of("-keyout", file(file + ".key"), "-out", file(file + ".csr"), "-subj", "/CN=" + file),
                List.of("-addext", "subjectAltName=" + names)));
        openssl(Stream.of(
                List.of("x509", "-req", "-in", file(file + ".csr"), "-CA", file("ca.pem"), "-CAkey", file("ca.key")),
                List.of("-CAcreateserial", "-days", String.valueOf(days), "-copy_extensions", "copy"),
                List.of("-out", file(file + ".crt"))));
        Path both = folder.resolve(file + ".pem");
        Files.writeString(both, read(file + ".crt") + read(file + ".key"));
        return both;
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static void openssl(Stream<List<String>> arguments) {
        List<String> command = Stream.concat(Stream.of(List.of("openssl")), arguments)
                .flatMap(List::stream)
                .toList();
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + said);
            }
        } catch (IOException e) {
            throw new AssertionError("openssl is needed: apt-get install openssl", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
