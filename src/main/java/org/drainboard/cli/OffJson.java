package org.drainboard.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.drainboard.model.ServerId;
import org.drainboard.model.change.Action;
import org.drainboard.operate.Guard;
import org.drainboard.operate.ledger.Ledger;
import org.drainboard.operate.ledger.LostOrders;
import org.drainboard.operate.ledger.Off;
import org.drainboard.operate.ledger.OffByHand;

/** What is off by hand, for programs: schema {@code drainboard.off/1}. */
final class OffJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OffJson() {}

    static String of(OffByHand off, List<LostOrders> lost, Ledger ledger, Instant now) {
        ObjectNode all =
                JSON.createObjectNode().put("schema", "drainboard.off/1").put("at", now.toString());
        var list = all.putArray("off");
        off.list().forEach(each -> one(list.addObject(), each));
        var losses = all.putArray("lost");
        lost.forEach(proxy -> proxy.lost()
                .forEach(each -> server(losses.addObject(), each.server())
                        .put("was", each.was())
                        .put("is", each.is())
                        .put("certain", each.certain())
                        .put("again", Guard.command(each.again().action()))));
        off.asides().forEach(all.putArray("asides")::add);
        off.unread().forEach(all.putArray("unread")::add);
        ledger.problems().forEach(all.putArray("audit_log_problems")::add);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can always be written", e);
        }
    }

    private static void one(ObjectNode node, Off off) {
        server(node, off.server()).put("what", off.what());
        node.put("ours", off.by() instanceof Off.By.Us).put("by", off.by().text());
        node.put("since", off.since().map(since -> since.at().toString()).orElse(null))
                .put("since_exact", off.since().map(Off.Since::exact).orElse(false))
                .put("why", off.why())
                .put("expiry", off.expiry().map(Instant::toString).orElse(null))
                .put("undone_by", Guard.command(new Action(off.server(), off.wayBack(), "")));
        off.notes().forEach(node.putArray("notes")::add);
    }

    private static ObjectNode server(ObjectNode node, ServerId server) {
        return node.put("environment", server.backend().proxy().environment())
                .put("haproxy", server.backend().proxy().haproxy())
                .put("backend", server.backend().backend())
                .put("server", server.server());
    }
}
