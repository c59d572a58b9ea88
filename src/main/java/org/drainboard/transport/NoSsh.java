package org.drainboard.transport;

import java.util.List;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure.Kind;
import org.drainboard.model.SshHost;

/** Has no way to any other machine. */
final class NoSsh implements SshClient {
    @Override
    public Connection open(Endpoint.Ssh endpoint, Deadline connect, Deadline whole) throws ExchangeException {
        throw nowhere(endpoint.toString());
    }

    @Override
    public byte[] read(SshHost host, String path, Limits limits) throws ExchangeException {
        throw nowhere("ssh://" + host + path);
    }

    @Override
    public List<String> list(SshHost host, String folder, Limits limits) throws ExchangeException {
        throw nowhere("ssh://" + host + folder);
    }

    @Override
    public void close() {
        // There is nothing to end.
    }

    private static ExchangeException nowhere(String where) {
        return new ExchangeException(new Diagnosis(where)
                .failure(Kind.UNREACHED, "this part of the program does not go through ssh; nothing was asked"));
    }
}
