package io.paretoform.frontier.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What no two readings have in common. */
@Embeddable
public record SentinelKey(
        String worker, @Column(name = "made_at") Instant madeAt, String sentinel) {}
