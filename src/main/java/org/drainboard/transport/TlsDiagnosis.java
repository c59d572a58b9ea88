package org.drainboard.transport;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXReason;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.drainboard.model.Failure;

/** Why the two sides did not come to trust each other, read from what the JDK throws. */
final class TlsDiagnosis {
    private TlsDiagnosis() {}

    static Failure of(SSLException thrown, Diagnosis diagnosis) {
        return diagnosis.other("TLS failed, and nothing was asked: " + why(thrown));
    }

    private static String why(SSLException thrown) {
        List<Throwable> causes = Stream.iterate((Throwable) thrown, Objects::nonNull, Throwable::getCause)
                .toList();
        for (Throwable cause : causes) {
            if (cause instanceof CertificateExpiredException) {
                return "the server's certificate has expired (" + cause.getMessage()
                        + "); renew it, and check this machine's clock";
            }
            if (cause instanceof CertificateNotYetValidException) {
                return "the server's certificate is not valid yet (" + cause.getMessage()
                        + "); check this machine's clock";
            }
        }
        if (causes.stream().anyMatch(TlsDiagnosis::isUnsigned)) {
            return "the server's certificate is signed by nobody that is trusted here; name the PEM file of its"
                    + " certificate authority in the inventory (status_ca: of a pool, ca: of a haproxy)";
        }
        return other(Objects.requireNonNullElse(causes.getLast().getMessage(), "no reason was given"));
    }

    private static String other(String said) {
        if (said.startsWith("No subject alternative") || said.startsWith("No name matching")) {
            return "the server's certificate is for another name (" + said + "); name the site that it is for in the"
                    + " inventory (status_host: of a pool, host: of a haproxy)";
        }
        if (said.startsWith("Unsupported or unrecognized SSL message")) {
            return "what listens there does not speak TLS; write http:// for https://, or correct the port";
        }
        return said + "; check the certificate and the protocol versions of the server";
    }

    /** An authority of the same name with another key shows as a signature that does not hold. */
    private static boolean isUnsigned(Throwable cause) {
        return cause instanceof CertPathBuilderException
                || (cause instanceof CertPathValidatorException invalid
                        && (invalid.getReason() == PKIXReason.NO_TRUST_ANCHOR
                                || invalid.getReason() == CertPathValidatorException.BasicReason.INVALID_SIGNATURE
                                || String.valueOf(invalid.getMessage()).startsWith("Path does not chain")));
    }
}
