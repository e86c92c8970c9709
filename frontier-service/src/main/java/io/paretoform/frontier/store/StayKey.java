package io.paretoform.frontier.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A candidate on the frontier of one search on one device class. */
@Embeddable
public record MemberKey(
        String search, @Column(name = "device_class") String deviceClass, String candidate) {}
