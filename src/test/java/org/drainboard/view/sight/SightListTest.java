package org.drainboard.view.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drainboard.model.verdict.MissingTarget;
import org.drainboard.view.Fleet;
import org.junit.jupiter.api.Test;

final class SightListTest {
    private final SightList list = new SightList();

    private List<SightFacts> show(Sights sights, List<OwnTrouble> own, MissingTarget... missing) {
        list.update(sights.environments(), sights.judgement(missing), own, Fleet.NOW);
        return list.rows().facts();
    }

    @Test
    void itIsCalmWhenEverythingIsRead() {
        assertThat(show(new Sights(12, 0), List.of())).isEmpty();
        assertThat(list.summary().get()).isEqualTo("12 of 12 targets read, the slowest in 40 ms; last round 0.3 s ago");
    }

    @Test
    void theWorstStandsFirstAndTheLongestOfTwoAlike() {
        Sights sights = new Sights(6, 0)
                .old("lb1", Sights.REFUSED, 25)
                .lost("lb2", Sights.REFUSED, 5)
                .lost("lb3", Sights.UNREACHED, 300)
                .behind("lb4", 30)
                .waiting("lb5");
        assertThat(show(sights, List.of(new OwnTrouble("log", "disk full", Fleet.NOW.minusSeconds(60)))))
                .extracting(facts -> facts.standing() + " " + facts.target() + " " + facts.since() + " " + facts.last())
                .containsExactly(
                        "FAILING log 60 s ",
                        "LOST HAProxy production/lb3 5 min never",
                        "LOST HAProxy production/lb2 5.0 s never",
                        "OLD HAProxy production/lb1 25 s 25 s ago",
                        "BEHIND HAProxy production/lb4 30 s 30 s ago",
                        "WAITING HAProxy production/lb5 ? never");
        assertThat(list.summary().get()).startsWith("1 of 6 targets read").contains("; 1 of Drainboard's own");
    }

    @Test
    void theReasonAndTheNextStepStandInEachLine() {
        SightFacts facts = show(new Sights(1, 0).lost("lb1", Sights.UNREACHED, 48), List.of())
                .getFirst();
        assertThat(facts.why()).contains("Permission denied (publickey)").contains("ssh -o BatchMode=yes lb3 true");
        assertThat(facts.next()).contains("nothing is known of the target itself");
        assertThat(facts.told()).contains("unix:/run/haproxy/lb1.sock").contains("for 48 s, last read never");
    }

    @Test
    void whatIsReadIsListedOnlyWhereWanted() {
        list.everything().set(true);
        assertThat(show(new Sights(3, 0), List.of()))
                .extracting(SightFacts::standing)
                .containsOnly(Standing.READ)
                .hasSize(3);
    }

    @Test
    void aNameThatLeadsNowhereIsListedThoughItsTargetIsRead() {
        List<SightFacts> shown = show(
                new Sights(1, 0),
                List.of(),
                new MissingTarget("HAProxy production/lb1", "serves app/web9, but no HAProxy has such a server"));
        assertThat(shown).singleElement().satisfies(facts -> {
            assertThat(facts.standing()).isEqualTo(Standing.ASTRAY);
            assertThat(facts.why()).contains("app/web9");
        });
        assertThat(list.summary().get()).startsWith("1 of 1 targets read");
    }

    @Test
    void aTargetThatFailsIsNotListedTwice() {
        assertThat(show(
                        new Sights(1, 0).lost("lb1", Sights.REFUSED, 9),
                        List.of(),
                        new MissingTarget("HAProxy production/lb1", Sights.REFUSED.message())))
                .hasSize(1);
    }
}
