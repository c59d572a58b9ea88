package org.drainboard.view.roll;

import java.util.ArrayList;
import java.util.List;
import org.drainboard.model.ServerId;

/** Keeps what a person asked of the queue. */
final class Asked implements RollWishes {
    final List<RollOrder> begun = new ArrayList<>();
    final List<String> wishes = new ArrayList<>();

    @Override
    public String begin(RollOrder order) {
        begun.add(order);
        return "";
    }

    @Override
    public void workDone(ServerId server) {
        wishes.add("done " + server.server());
    }

    @Override
    public void pause() {
        wishes.add("pause");
    }

    @Override
    public void resume() {
        wishes.add("resume");
    }

    @Override
    public void skip(ServerId server) {
        wishes.add("skip " + server.server());
    }

    @Override
    public void abort() {
        wishes.add("abort");
    }
}
