package org.drainboard.view.backend.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drainboard.model.verdict.BackendVerdict;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Fleet;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;

final class FindingsTest {
    private static List<String> texts(BackendVerdict backend) {
        return Findings.of(backend, null).stream()
                .map(each -> each.word() + ", " + each.text())
                .toList();
    }

    private static BackendVerdict first(Judgement judgement) {
        return judgement.backends().getFirst();
    }

    @Test
    void aBackendShowsWhatWasFoundOnItsServersAndTheContradictionsFirst() {
        Fleet fleet = new Fleet().backend("lb1", "shop", crew -> {
            for (int server = 1; server <= 9; server++) {
                crew.good("web" + server, server, 1, 10);
            }
            crew.stuck("web10", 4, 3, 7L);
        });
        assertThat(texts(first(fleet.judged(1))))
                .hasSize(10)
                .startsWith("contradicts, web10: 4 of 4 workers stuck 12 s in /checkout.php")
                .contains("supports, web1: 1 of 2 workers free, 10 of 10 requests served");
    }

    @Test
    void theSameOfSeveralServersIsSaidOnce() {
        assertThat(texts(first(Samples.blackHole())))
                .containsExactly("contradicts, web1, web2: 4 of 4 workers stuck 12 s in /checkout.php");
        Fleet fleet = new Fleet().backend("lb1", "shop", crew -> {
            for (int server = 1; server <= 9; server++) {
                crew.stuck("web" + server, 4, 10, 7L);
            }
        });
        assertThat(texts(first(fleet.judged(1))))
                .containsExactly(
                        "contradicts, web1, web2, web3 and 6 more: 4 of 4 workers stuck 12 s in /checkout.php");
    }

    @Test
    void ofOneServerOnlyItsOwnIsShown() {
        BackendVerdict backend = first(Samples.blackHole());
        assertThat(Findings.of(backend, backend.servers().getLast()))
                .singleElement()
                .satisfies(each -> assertThat(each.text()).isEqualTo("4 of 4 workers stuck 12 s in /checkout.php"));
    }

    @Test
    void moreThanAnybodyReadsIsCountedInstead() {
        Fleet fleet = new Fleet().backend("lb1", "shop", crew -> {
            for (int server = 1; server <= 400; server++) {
                crew.good("web" + server, server, 1, 10);
            }
        });
        assertThat(texts(first(fleet.judged(1))))
                .hasSizeBetween(10, 40)
                .last()
                .asString()
                .contains("more; select a server");
    }
}
