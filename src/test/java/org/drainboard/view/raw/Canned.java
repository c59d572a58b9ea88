package org.drainboard.view.raw;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.drainboard.model.Endpoint;
import org.drainboard.model.ProxyId;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.operate.raw.RawAnswer;
import org.drainboard.operate.raw.RawEnding;
import org.drainboard.operate.raw.RawPermit;

/** Replies from the tin for the pictures, where HAProxy's own would differ from run to run; all else asks a real desk. */
public final class Canned implements RawLine {
    private static final String INFO = """
            Name: HAProxy
            Version: 2.6.12-1+deb12u2
            Nbthread: 2
            Pid: 812
            Uptime: 1d 7h02m11s
            Maxconn: 524267
            CurrConns: 41
            Tasks: 87
            node: edge-1
            """;

    private final Desk desk = new Desk(
            new ProxyTarget("lb1", new Endpoint.Unix("/nowhere/admin.sock"), null), Path.of("/nowhere/audit.jsonl"));

    @Override
    public void submit(ProxyId proxy, String line, Consumer<RawAnswer> answered) {
        switch (line) {
            case "show info", "show version", "show sess" -> answered.accept(new RawAnswer.Said(INFO));
            case "show errors" ->
                answered.accept(new RawAnswer.Said(("\u001b[31m\u202e\t" + "z".repeat(500) + "\n").repeat(2000)));
            case "show events buf0" -> {
                // HAProxy takes its time.
            }
            default -> desk.submit(proxy, line, answered);
        }
    }

    @Override
    public void carryOut(RawPermit permit, Consumer<RawEnding> ended) {
        desk.carryOut(permit, ended);
    }
}
