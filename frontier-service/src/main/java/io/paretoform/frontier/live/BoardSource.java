package io.paretoform.frontier.live;

import io.paretoform.frontier.live.Board.Entry;
import java.util.List;

/**
 * Tells how searches and devices stand: of those that go on and the newest searches at first, then
 * of what changes.
 */
final class BoardSource implements Source {
    private final Board board;

    BoardSource(Board board) {
        this.board = board;
    }

    @Override
    public void tell(EventStream stream) throws InterruptedException {
        board.join();
        try {
            long number = 0;
            while (stream.isOpen()) {
                List<Entry> news = board.after(number, stream.rest());
                for (Entry entry : news) {
                    stream.tell(entry.event());
                    number = entry.number();
                }
                stream.stayAlive();
            }
        } finally {
            board.leave();
        }
    }
}
