package io.paretoform.frontier.rest;

import io.paretoform.frontier.live.Connection;
import io.vertx.core.http.HttpServerResponse;

/** The connection over which a response goes. */
record ClientConnection(HttpServerResponse response) implements Connection {
    @Override
    public boolean isClosed() {
        return response.closed();
    }

    @Override
    public void close() {
        response.reset();
    }
}
