package org.drainboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.drainboard.model.inventory.Inventory;
import org.drainboard.model.inventory.PollSettings;
import org.drainboard.model.reading.Round;
import org.drainboard.model.verdict.Judgement;
import org.drainboard.operate.Guard;
import org.drainboard.operate.Operator;
import org.drainboard.operate.Trial;
import org.drainboard.operate.raw.RawDesk;
import org.drainboard.view.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When {@code check} has seen enough; rounds come every 500 ms of their own time, as fast as they can. */
@Timeout(20)
final class CheckingTest {
    private static final Inventory NEVER_LATE =
            new Inventory(List.of(), new PollSettings(Duration.ofSeconds(1), Duration.ofHours(1)));

    @Test
    void threeRoundsAreEnoughWhereAllCanBeTold() throws InterruptedException {
        assertThat(exit(3, _ -> Samples.healthy())).isEqualTo(ExitCode.OK);
    }

    @Test
    void whatCannotBeToldIsGivenThreeSeconds() throws InterruptedException {
        assertThat(exit(6, number -> number < 6 ? Samples.cannotTell() : Samples.atRisk()))
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void whatStaysUnknownIsSaidAfterThreeSeconds() throws InterruptedException {
        assertThat(exit(7, _ -> Samples.cannotTell())).isEqualTo(ExitCode.CANNOT_TELL);
    }

    @Test
    void twoRoundsAreNotEnough() {
        CompletableFuture<ExitCode> two = new CompletableFuture<>();
        Thread checking = Thread.ofVirtual().start(() -> {
            try {
                two.complete(exit(2, _ -> Samples.healthy()));
            } catch (InterruptedException e) {
                two.completeExceptionally(e);
            }
        });
        assertThat(two).isNotDone();
        checking.interrupt();
        assertThatExceptionOfType(java.util.concurrent.CompletionException.class)
                .isThrownBy(two::join)
                .withCauseInstanceOf(InterruptedException.class);
    }

    private static ExitCode exit(int rounds, IntFunction<Judgement> story) throws InterruptedException {
        Output output = new Output(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
        return new Checking(new Told(rounds, story), output).run(NEVER_LATE, Optional.empty(), true);
    }

    /** Tells a story of so many rounds. */
    private record Told(int rounds, IntFunction<Judgement> story) implements Engine {
        @Override
        public Watch watch(Inventory inventory, Consumer<Judgement> each) {
            for (int number = 1; number <= rounds; number++) {
                Judgement judgement = story.apply(number);
                Round round = judgement.round();
                Round then = new Round(
                        number,
                        round.at().plusMillis(500L * (number - 1)),
                        round.proxies(),
                        round.pools(),
                        round.ladders(),
                        round.requests());
                each.accept(new Judgement(then, judgement.backends(), judgement.missing()));
            }
            return () -> {};
        }

        @Override
        public Guard guard(Inventory inventory) {
            throw new AssertionError("a check changes nothing");
        }

        @Override
        public RawDesk rawDesk(Inventory inventory) {
            throw new AssertionError("nobody types while checking");
        }

        @Override
        public Trial trial(Inventory inventory, Supplier<Judgement> latest) {
            throw new AssertionError("checking tries nothing");
        }

        @Override
        public Operator operator(Inventory inventory, Supplier<Judgement> latest) {
            throw new AssertionError("a check changes nothing");
        }
    }
}
