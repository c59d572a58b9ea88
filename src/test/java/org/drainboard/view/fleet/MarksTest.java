package org.drainboard.view.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.drainboard.model.BackendId;
import org.drainboard.model.ProxyId;
import org.drainboard.model.ServerId;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;

final class MarksTest {
    private static final BackendId APP = new BackendId(new ProxyId("production", "lb1"), "app_fcgi");
    private static final ServerId WEB1 = new ServerId(APP, "web1");
    private static final ServerId WEB2 = new ServerId(APP, "web2");

    private final Marks marks = new Marks();

    @Test
    void aServerIsMarkedAndUnmarked() {
        marks.toggle(new RowKey.Server(WEB2));
        marks.toggle(new RowKey.Server(WEB1));
        assertThat(marks.marked()).as("in the order of the marks").containsExactly(WEB2, WEB1);
        assertThat(marks.holds(new RowKey.Server(WEB1))).isTrue();

        marks.toggle(new RowKey.Server(WEB2));
        assertThat(marks.marked()).containsExactly(WEB1);
        assertThat(marks.holds(new RowKey.Backend(APP))).isFalse();
    }

    @Test
    void aBackendIsAllOfItsServersUntilAllAreMarked() {
        marks.know(Samples.healthy().backends());
        marks.toggle(new RowKey.Server(WEB2));
        marks.toggle(new RowKey.Backend(APP));
        assertThat(marks.marked()).containsExactly(WEB2, WEB1);
        marks.toggle(new RowKey.Backend(APP));
        assertThat(marks.marked()).isEmpty();
    }

    @Test
    void aMarkOutlivesAReadingWithoutItsServer() {
        marks.know(Samples.healthy().backends());
        marks.toggle(new RowKey.Server(WEB1));
        marks.know(Samples.nothing().backends());
        assertThat(marks.marked()).containsExactly(WEB1);
        marks.toggle(null);
        marks.clear();
        assertThat(marks.marked()).isEmpty();
    }
}
