package org.drainboard.transport;

import java.util.List;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure.Kind;
import org.drainboard.model.SshHost;

/**
 * The way to other machines. Safe for many threads. What goes wrong on the way is {@link Kind#UNREACHED}, and says
 * nothing of the target; every other kind is about the target itself.
 */
public interface SshClient extends AutoCloseable {
    /** One that leads nowhere, for a program that never asks for it. */
    SshClient NONE = new NoSsh();

    /** Connects on the far machine: returns when the far end has accepted, as a connect there would. */
    Connection open(Endpoint.Ssh endpoint, Deadline connect, Deadline whole) throws ExchangeException;

    /** The bytes of a file on the far machine, by its absolute path. */
    byte[] read(SshHost host, String path, Limits limits) throws ExchangeException;

    /** The names in a folder of the far machine, sorted, hidden ones too. */
    List<String> list(SshHost host, String folder, Limits limits) throws ExchangeException;

    /** Ends every connection; what is asked afterwards fails. */
    @Override
    void close();
}
