package io.paretoform.frontier.access;

import java.util.Locale;

/** How callers say who they are. */
public enum Authentication {
    /** They need not, and everybody may do everything: for one machine and its user. */
    OFF,
    /** By a token whose hash is configured. */
    BEARER;

    /** Its name in configuration and REST. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
