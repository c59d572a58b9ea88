package org.drainboard.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.drainboard.soak.world.Site;
import org.drainboard.soak.world.Trouble;
import org.drainboard.soak.world.World;

/** The other process, which plays the fleet: what it needs in memory, threads and files is not ours. */
final class WorldProcess implements AutoCloseable {
    private final Process process;
    private final PrintStream tell;
    private final BufferedReader said;

    WorldProcess(Site site) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        World.class.getName(),
                        site.folder().toString(),
                        Integer.toString(site.proxies()),
                        Integer.toString(site.poolsEach()))
                .redirectError(Redirect.INHERIT)
                .start();
        tell = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        awaitDone();
    }

    /** Returns when it is so. {@code target} is a number, or {@code all}. */
    void begin(Trouble trouble, String target) {
        tell("begin " + trouble + " " + target);
    }

    void end(String target) {
        tell("end " + target);
    }

    /** Stops this very program for a while; returns after it goes on. */
    void stopUs(long millis) {
        tell("stop " + ProcessHandle.current().pid() + " " + millis);
    }

    private void tell(String line) {
        tell.println(line);
        awaitDone();
    }

    private void awaitDone() {
        try {
            if (!"done".equals(said.readLine())) {
                throw new IllegalStateException("the simulated fleet has ended");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        tell.close();
        process.destroy();
    }
}
