package org.drainboard.doctor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.drainboard.config.ConfigFiles;
import org.drainboard.model.SshHost;
import org.drainboard.transport.ExchangeException;
import org.drainboard.transport.Limits;
import org.drainboard.transport.Transport;

/** The files of a machine to which ssh leads, as far as its user may read them. Blocks on the network. */
public final class SshFiles implements ConfigFiles {
    /** Also for the connection itself, which may have to be made. */
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private static final long LARGEST = 16L << 20;

    private final Transport transport;
    private final SshHost host;

    public SshFiles(Transport transport, SshHost host) {
        this.transport = transport;
        this.host = host;
    }

    @Override
    public Text read(String path) {
        try {
            byte[] bytes = transport.read(host, path, new Limits(DEADLINE, LARGEST));
            return new Found(new String(bytes, StandardCharsets.UTF_8));
        } catch (ExchangeException failed) {
            return new Unread(failed.failure().message());
        }
    }

    @Override
    public List<String> list(String folder) {
        try {
            return transport.list(host, folder, new Limits(DEADLINE, LARGEST));
        } catch (ExchangeException failed) {
            // A folder that is not there is no news: what is looked for in it is then said to be missing.
            return List.of();
        }
    }

    @Override
    public Optional<SshHost> machine() {
        return Optional.of(host);
    }
}
