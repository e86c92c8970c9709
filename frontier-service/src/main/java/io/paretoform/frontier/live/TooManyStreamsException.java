package io.paretoform.frontier.live;

/** There are as many streams as there may be. */
public final class TooManyStreamsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyStreamsException(int most) {
        super(most + " streams are open: expected fewer; they end when their clients go");
    }
}
