package io.paretoform.frontier.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a caller may do. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Reads, and opens and moves searches. */
    OPERATOR;

    /** Its name in tokens, configuration and REST. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Role named(String name) {
        for (Role role : values()) {
            if (role.key().equals(name)) {
                return role;
            }
        }
        throw new IllegalArgumentException(
                "role '" + name + "': expected one of " + List.of(VIEWER.key(), OPERATOR.key()));
    }

    /** This and what it includes, by name. */
    Set<String> keys() {
        return EnumSet.range(VIEWER, this).stream().map(Role::key).collect(Collectors.toSet());
    }

    /** Whether the caller has this role, or one that includes it. */
    public boolean isHeldBy(SecurityIdentity caller) {
        return EnumSet.range(this, OPERATOR).stream().anyMatch(role -> caller.hasRole(role.key()));
    }
}
