package org.drainboard.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.view.OnFx.fx;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import org.drainboard.model.Endpoint;
import org.drainboard.model.Failure;
import org.drainboard.model.inventory.Access;
import org.drainboard.model.inventory.Environment;
import org.drainboard.model.inventory.ProxyTarget;
import org.drainboard.view.Fleet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Whatever the HAProxies are called: the environment, the access and the clock never leave the window. */
final class BarWidthTest {
    private static final double LEAST_WINDOW = 1000;

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void fourLongNamesFit() {
        assertThat(width(4, "-frankfurt-edge.prod.example.internal")).isLessThanOrEqualTo(LEAST_WINDOW);
    }

    @Test
    void oneNameOfThreeHundredLettersFits() {
        assertThat(width(1, "n".repeat(300))).isLessThanOrEqualTo(LEAST_WINDOW);
    }

    @Test
    void fiftyOfThemFit() {
        assertThat(width(50, "n".repeat(200))).isLessThanOrEqualTo(LEAST_WINDOW);
    }

    private static double width(int haproxies, String name) {
        List<ProxyTarget> proxies = IntStream.range(0, haproxies)
                .mapToObj(i -> new ProxyTarget("lb" + i + name, new Endpoint.Unix("/run/" + i), null))
                .toList();
        Environment environment = new Environment("production", Access.ARM, proxies, List.of(), List.of(), null);
        Fleet lost = new Fleet();
        proxies.forEach(proxy -> lost.lostProxy(proxy.name(), new Failure(Failure.Kind.REFUSED, "nobody listens")));
        return fx(() -> {
            Window window = new Stand().window(new Stage(), List.of(environment), "", List.of());
            window.show();
            window.offer(lost.judged(1));
            window.display().tick();
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            double least = window.scene().getRoot().minWidth(-1);
            window.quit();
            return least;
        });
    }
}
