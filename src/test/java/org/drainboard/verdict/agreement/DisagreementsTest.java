package org.drainboard.verdict.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drainboard.verdict.agreement.Balancers.sentences;

import java.time.Duration;
import java.util.List;
import org.drainboard.model.verdict.Disagreement;
import org.junit.jupiter.api.Test;

/** What is said of several HAProxies that do not say the same, and what is not. */
final class DisagreementsTest {
    private static final Duration LONG = Duration.ofMinutes(4);

    @Test
    void thoseThatSayTheSameGiveNothingToSay() {
        Balancers three = new Balancers("lb1", "lb2", "lb3").tell("web1", told -> told);

        assertThat(three.after(5)).isEmpty();
    }

    @Test
    void oneThatSaysUpAmongOthersThatSayDownIsNamedFirst() {
        Balancers five = new Balancers("lb1", "lb2", "lb3", "lb4", "lb5")
                .tell("web2", told -> told.down("L4TOUT", LONG))
                .tell("web2", _ -> Told.UP.since(Duration.ofSeconds(12)), "lb1");

        assertThat(sentences(five.tick()))
                .containsExactly(
                        "web2 of app_fcgi: lb1 says UP since 12 s; lb2 and 3 more say DOWN since 4 min (L4TOUT);"
                                + " which is right is not known");
    }

    @Test
    void aCheckThatTurnsASecondEarlierIsNoFinding() {
        Balancers two = new Balancers("lb1", "lb2").tell("web1", told -> told);
        two.tick();
        two.tell("web1", told -> told.down("L4CON", Duration.ZERO), "lb1");

        for (int second = 0; second < 5; second++) {
            assertThat(two.tick()).as("second " + second).isEmpty();
        }
        assertThat(two.tick()).hasSize(1);
    }

    @Test
    void aDifferenceThatCameAndWentStartsAnew() {
        Balancers two = new Balancers("lb1", "lb2").tell("web1", told -> told);
        two.tell("web1", told -> told.down("L4CON", Duration.ZERO), "lb1");
        two.after(4);
        two.tell("web1", _ -> Told.UP.since(Duration.ZERO), "lb1");
        two.tick();
        two.tell("web1", told -> told.down("L4CON", Duration.ZERO), "lb1");

        assertThat(two.after(5)).isEmpty();
    }

    @Test
    void aDrainOnOneOfThemSaysWhoGoesOnSending() {
        Balancers four = new Balancers("lb1", "lb2", "lb3", "lb4").tell("web1", told -> told);
        four.tell("web1", Told::drained, "lb1");

        assertThat(four.tick()).isEmpty();
        assertThat(sentences(four.tick()))
                .containsExactly("web1 of app_fcgi: in drain on lb1, ready on lb2, lb3 and lb4:"
                        + " lb2, lb3 and lb4 go on sending to it");
    }

    @Test
    void whatIsDownWhereItIsNotDrainedGetsNothing() {
        Balancers two = new Balancers("lb1", "lb2").tell("web1", told -> told.down("L4CON", LONG));
        two.tell("web1", Told::drained, "lb1");

        assertThat(sentences(two.after(2))).containsExactly("web1 of app_fcgi: in drain on lb1, ready on lb2");
    }

    @Test
    void aWeightIsComparedWithTheOthersOfItsBackend() {
        Balancers two = new Balancers("lb1", "lb2")
                .tell("web1", told -> told.weight(1, 1), "lb1")
                .tell("web2", told -> told.weight(1, 1), "lb1")
                .tell("web1", told -> told.weight(100, 100), "lb2")
                .tell("web2", told -> told.weight(100, 100), "lb2");
        assertThat(two.after(3)).isEmpty();

        two.tell("web2", told -> told.weight(50, 100), "lb2");

        assertThat(sentences(two.after(2)))
                .containsExactly("web2 of app_fcgi: weight 100 % (1, by configuration 1) on lb1,"
                        + " weight 50 % (50, by configuration 100) on lb2");
    }

    @Test
    void aServerThatOneDoesNotKnowIsNamed() {
        Balancers three =
                new Balancers("lb1", "lb2", "lb3").tell("web1", told -> told).tell("web2", told -> told);
        three.forget("web2", "lb3");

        assertThat(sentences(three.after(2)))
                .containsExactly("web2 of app_fcgi: lb1 and lb2 have it, lb3 does not:"
                        + " no order can reach it there, and no traffic comes from there");
    }

    @Test
    void backendsOfOneNameWithoutAServerInCommonAreTwo() {
        Balancers two =
                new Balancers("lb1", "lb2").tell("web1", told -> told, "lb1").tell("api1", told -> told, "lb2");

        assertThat(two.after(3)).isEmpty();
    }

    @Test
    void anotherAddressIsAFindingAndItsClaimIsNotCompared() {
        Balancers two = new Balancers("lb1", "lb2").tell("web1", told -> told);
        two.tell("web1", told -> told.at("10.0.0.9:9000").down("L4CON", LONG), "lb2");

        List<Disagreement> found = two.after(2);

        assertThat(found).extracting(Disagreement::matter).containsExactly(Disagreement.Matter.ADDRESS);
        assertThat(sentences(found))
                .containsExactly("web1 of app_fcgi: at 10.0.0.2:9000 on lb1, at 10.0.0.9:9000 on lb2:"
                        + " these may be two machines, so their claims are not compared");
    }

    @Test
    void aLoopbackAddressOnTwoMachinesIsTwoServers() {
        Balancers two = new Balancers("lb1", "lb2").tell("web1", told -> told.at("127.0.0.1:9000"));
        two.tell("web1", told -> told.down("L4CON", LONG), "lb2");
        assertThat(two.after(3)).isEmpty();

        two.node("lb1", "edge");
        two.node("lb2", "edge");

        assertThat(two.after(3)).hasSize(1);
    }

    /** Through ssh the machine stands before the address, and HAProxy's node still says whose it is. */
    @Test
    void aLoopbackAddressBehindSshIsEachMachinesOwn() {
        Balancers two = new Balancers("lb1", "lb2");
        two.tell("web1", told -> told.at("ssh://lb1/127.0.0.1:9000"), "lb1");
        two.tell("web1", told -> told.at("ssh://lb2/127.0.0.1:9000").down("L4CON", LONG), "lb2");

        assertThat(two.after(3)).isEmpty();
    }

    @Test
    void aHiddenAddressIsComparedByName() {
        Balancers two = new Balancers("lb1", "lb2").tell("web1", told -> told.at(""));
        two.tell("web1", told -> told.down("L4CON", LONG), "lb2");

        assertThat(two.tick()).hasSize(1);
    }

    @Test
    void anOldReadingIsNotComparedAndSaysSo() {
        Balancers three = new Balancers("lb1", "lb2", "lb3").tell("web1", told -> told);
        three.tell("web1", Told::drained, "lb1");
        three.lose("lb3");

        assertThat(sentences(three.after(3)))
                .containsExactly("web1 of app_fcgi: in drain on lb1, ready on lb2: lb2 goes on sending to it;"
                        + " lb3 not compared, as the latest reading there failed or is old");

        three.lose("lb2");
        assertThat(three.after(2)).isEmpty();
    }

    @Test
    void aSingleHaproxyHasNobodyToDisagreeWith() {
        Balancers one = new Balancers("lb1").tell("web1", Told::drained);

        assertThat(one.after(3)).isEmpty();
    }
}
