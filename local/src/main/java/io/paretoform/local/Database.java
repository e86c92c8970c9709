package io.paretoform.local;

/** How services reach the database. */
public record Database(String jdbcUrl, String user, String password) {}
