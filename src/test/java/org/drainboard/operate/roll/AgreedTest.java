package org.drainboard.operate.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drainboard.operate.Reason;
import org.junit.jupiter.api.Test;

/** What a person agreed to holds for the server and the reason that were shown. */
final class AgreedTest {
    private static final Reason LITTLE = new Reason("little-capacity", "it leaves 55 % of the capacity");
    private static final Reason LESS = new Reason("little-capacity", "it leaves 48 % of the capacity");
    private static final Reason WEB5 = new Reason("others-false-healthy", "HAProxy believes in web5, but it fails");
    private static final Reason WEB6 = new Reason("others-false-healthy", "HAProxy believes in web6, but it fails");

    @Test
    void anotherServerIsAskedAboutAnew() {
        Agreement agreed = Agreement.NONE.to(Rolling.web(1), List.of(LITTLE, WEB5));
        assertThat(agreed.news(Rolling.web(1), List.of(LESS, WEB5)))
                .as("numbers move on")
                .isEmpty();
        assertThat(agreed.news(Rolling.web(2), List.of(LITTLE, WEB5))).containsExactly(LITTLE, WEB5);
    }

    @Test
    void anotherThatFailsIsNews() {
        Agreement agreed = Agreement.NONE.to(Rolling.web(1), List.of(WEB5));
        assertThat(agreed.news(Rolling.web(1), List.of(WEB5, WEB6))).containsExactly(WEB6);
    }

    @Test
    void whatThePlanSettlesHoldsForEveryServer() {
        Agreement agreed = Agreement.by("already");
        assertThat(agreed.news(Rolling.web(2), List.of(new Reason("already", "web2 is in drain already"))))
                .isEmpty();
    }

    @Test
    void resumingAgreesForTheServerThatWasShownOnly() {
        Rolling queue = new Rolling(Rolling.plan(2).atMostOut(2));
        queue.roll().ended(queue.second().getFirst(), new Step.Result.Asks(List.of(LITTLE)), queue.now());
        queue.roll().resume(queue.now());
        assertThat(queue.roll().accepted().news(Rolling.web(1), List.of(LESS))).isEmpty();
        assertThat(queue.roll().accepted().news(Rolling.web(2), List.of(LESS))).containsExactly(LESS);
    }

    @Test
    void whatAPauseForSomethingElseDidNotShowIsNotAgreedTo() {
        Rolling queue = new Rolling(Rolling.plan(1));
        Step drain = queue.second().getFirst();
        queue.roll().pause("paused by hand");
        queue.roll().ended(drain, new Step.Result.Asks(List.of(LITTLE)), queue.now());
        queue.roll().resume(queue.now());
        assertThat(queue.roll().accepted().given()).isEmpty();
        assertThat(queue.second()).as("asked again").containsExactly(drain);
    }
}
