package org.drainboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.drainboard.config.ConfigFiles;
import org.drainboard.lab.Lab;
import org.drainboard.model.SshHost;

/** A machine whose /etc is a folder of the test: what is read there is read by the real files, over ssh too. */
record FarMachine(ConfigFiles files, Path root) implements ConfigFiles {
    /** Lays the lab's configuration out as Debian does. */
    static void layOut(Lab lab, Path root) throws IOException {
        Path haproxy = Files.createDirectories(root.resolve("etc/haproxy"));
        Path pools = Files.createDirectories(root.resolve("etc/php/8.4/fpm/pool.d"));
        Files.copy(lab.folder().resolve("conf/haproxy.cfg"), haproxy.resolve("haproxy.cfg"));
        for (String pool : List.of("web1.conf", "web2.conf")) {
            Files.copy(lab.folder().resolve("conf").resolve(pool), pools.resolve(pool));
        }
    }

    @Override
    public Text read(String path) {
        return files.read(there(path));
    }

    @Override
    public List<String> list(String folder) {
        return files.list(there(folder));
    }

    @Override
    public Optional<SshHost> machine() {
        return files.machine();
    }

    private String there(String path) {
        return path.startsWith("/etc") ? root + path : path;
    }
}
