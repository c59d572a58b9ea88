package org.drainboard.view.drain;

import java.util.function.Function;
import javafx.scene.control.TableView;
import org.drainboard.model.Plain;
import org.drainboard.view.backend.table.TextColumn.Width;
import org.drainboard.view.watch.LiveRow;
import org.drainboard.view.watch.LiveTable;
import org.drainboard.view.watch.ToneBadge;

/** One line a server: its word, its three counts, the time that is left. */
final class DrainTable {
    private DrainTable() {}

    static void furnish(TableView<LiveRow<DrainFacts>> table, DrainList list) {
        new LiveTable<>(table, list.rows())
                .node("word", "State", Width.of(108), DrainFacts::why, ToneBadge::new, DrainTable::word)
                .text("name", "Server", Width.from(120), DrainFacts::name)
                .text("proxy", "HAProxy", new Width(64, 64, 120), DrainTable::proxy)
                .text("number", "Sess", Width.of(52), left(0))
                .text("number", "Workers", Width.of(64), left(1))
                .text("number", "Idle", Width.of(44), left(2))
                .node(
                        "grace",
                        "Grace left",
                        Width.of(120),
                        facts -> facts.grace().text(),
                        GraceFace::new,
                        GraceFace::show);
    }

    private static void word(ToneBadge badge, DrainFacts facts) {
        badge.show(facts.word().tone(), facts.word().name());
    }

    private static String proxy(DrainFacts facts) {
        return Plain.line(facts.id().backend().proxy().haproxy());
    }

    private static Function<DrainFacts, String> left(int line) {
        return facts -> line < facts.lines().size() ? facts.lines().get(line).left() : "?";
    }
}
