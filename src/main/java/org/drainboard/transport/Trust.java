package org.drainboard.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whose certificates are believed: those of a PEM file, read again when the file has changed. */
final class Trust {
    private record Read(FileTime at, SSLContext context) {}

    private final ConcurrentMap<String, Read> files = new ConcurrentHashMap<>();

    SSLContext of(String file, Diagnosis diagnosis) throws ExchangeException {
        try {
            Path path = Path.of(file);
            FileTime at = Files.getLastModifiedTime(path);
            Read known = files.get(file);
            if (known != null && known.at().equals(at)) {
                return known.context();
            }
            SSLContext context = context(path);
            files.put(file, new Read(at, context));
            return context;
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            throw new ExchangeException(
                    diagnosis.other("its certificate authority cannot be read from " + file + " (" + e
                            + "), so nothing was asked; it must be a PEM file that this user may read"),
                    e);
        }
    }

    private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> authorities =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (authorities.isEmpty()) {
                throw new IOException("it holds no certificate");
            }
            int number = 0;
            for (Certificate authority : authorities) {
                store.setCertificateEntry("ca" + number++, authority);
            }
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
