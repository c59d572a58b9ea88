package org.drainboard.scorecard.world;

import static org.drainboard.scorecard.world.Asker.DEADLINE;

import java.util.function.Consumer;
import org.drainboard.model.Failure;
import org.jspecify.annotations.Nullable;

/** A request of Drainboard's own to a pool: it needs a worker, and is given up at the deadline. */
final class Question extends Job {
    private @Nullable Consumer<Answer> then;

    private Question(Page page, long duration, Consumer<Answer> then) {
        super(page, duration);
        this.then = then;
    }

    /**
     * Puts it.
     *
     * @param duration how long a worker takes, in microseconds
     * @param limit how long it is waited for, in microseconds
     */
    static void put(
            Pool pool, Page page, long duration, long limit, Consumer<Answer> then, Consumer<Failure> otherwise) {
        Question question = new Question(page, duration, then);
        Timeline timeline = pool.timeline();
        switch (pool.connect(question)) {
            case ACCEPTED ->
                timeline.at(timeline.now() + limit, () -> {
                    if (question.then != null) {
                        question.then = null;
                        otherwise.accept(new Failure(Failure.Kind.TIMED_OUT, "no answer from " + pool.shape.name()));
                    }
                });
            case REFUSED ->
                otherwise.accept(new Failure(Failure.Kind.REFUSED, "nobody listens at " + pool.shape.name()));
            case BACKLOG_FULL -> backlogFull(pool, limit, otherwise);
        }
    }

    /** On TCP the connection is not answered; on a unix socket EAGAIN comes at once, and means the same. */
    static void backlogFull(Pool pool, long limit, Consumer<Failure> otherwise) {
        Failure failure =
                new Failure(Failure.Kind.CONNECT_TIMED_OUT, "the backlog of " + pool.shape.name() + " is full");
        Timeline timeline = pool.timeline();
        timeline.at(
                timeline.now() + (pool.shape.unix() ? 1 : Math.min(limit, DEADLINE)), () -> otherwise.accept(failure));
    }

    @Override
    void ended(Answer answer) {
        Consumer<Answer> waiting = then;
        then = null;
        if (waiting != null) {
            waiting.accept(answer);
        }
    }
}
