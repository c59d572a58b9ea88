package org.drainboard.view.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;

final class FleetModelTest {
    private final FleetModel model = new FleetModel();

    private static List<RowFacts> rows(Judgement judgement, Wish wish) {
        return Arranger.arrange(judgement, Digest.of(judgement, "production"), wish)
                .rows();
    }

    @Test
    void newNumbersChangeTheRowsInPlaceAndLeaveTheListAlone() {
        Wish wish = Wish.of("production");
        model.apply(rows(Samples.many(10_000, 1), wish));
        List<FleetRow> before = List.copyOf(model.rows());
        AtomicInteger listChanges = new AtomicInteger();
        model.rows().addListener((ListChangeListener<FleetRow>) _ -> listChanges.incrementAndGet());

        boolean moved = model.apply(rows(Samples.many(10_000, 2), wish));

        assertThat(moved).isFalse();
        assertThat(listChanges).hasValue(0);
        assertThat(model.rows()).hasSizeGreaterThan(1000).containsExactlyElementsOf(before);
    }

    @Test
    void onlyRowsThatLookDifferentAreTouched() {
        List<RowFacts> facts = rows(Samples.blackHole(), Wish.of("production"));
        model.apply(facts);
        List<RowKey> touched = new ArrayList<>();
        model.rows().forEach(row -> row.factsProperty().addListener((_, _, now) -> touched.add(now.key())));

        model.apply(rows(Samples.blackHole(), Wish.of("production")));
        assertThat(touched).isEmpty();

        List<RowFacts> changed = new ArrayList<>(facts);
        RowFacts first = rows(
                        Samples.blackHole(),
                        Wish.of("production").open(facts.getFirst().key(), false))
                .getFirst();
        changed.set(0, first);
        model.apply(changed);
        assertThat(touched).containsExactly(first.key());
    }

    @Test
    void aRowKeepsItsIdentityWhenItMoves() {
        model.apply(rows(Samples.healthy(), Wish.of("production")));
        FleetRow fcgi = named("app_fcgi");
        model.apply(rows(Samples.blackHole(), Wish.of("production")));
        assertThat(model.rows().getFirst()).isSameAs(fcgi);
        assertThat(fcgi.facts().verdict().words()).isEqualTo("FALSE HEALTHY");
    }

    @Test
    void aRefreshChangesNumbersAndNoPlaces() {
        model.apply(rows(Samples.healthy(), Wish.of("production")));
        List<FleetRow> before = List.copyOf(model.rows());
        model.refresh(rows(Samples.blackHole(), Wish.of("production")));
        assertThat(model.rows()).containsExactlyElementsOf(before);
        assertThat(named("app_fcgi").facts().verdict().words()).isEqualTo("FALSE HEALTHY");
    }

    private FleetRow named(String name) {
        return model.rows().stream()
                .filter(row -> row.facts().name().text().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
