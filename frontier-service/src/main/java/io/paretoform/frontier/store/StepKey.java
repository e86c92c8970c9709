package io.paretoform.frontier.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A result of one search on one device class. */
@Embeddable
public record StepKey(
        String search, @Column(name = "device_class") String deviceClass, long number) {}
