package io.paretoform.cli;

/** A server that refused a request, or could not be asked. */
class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerException(String message) {
        super(message);
    }

    ServerException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Nobody answers there: not yet, no more, or never. */
    static final class Unreachable extends ServerException {
        private static final long serialVersionUID = 1L;

        Unreachable(String message) {
            super(message);
        }

        Unreachable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
